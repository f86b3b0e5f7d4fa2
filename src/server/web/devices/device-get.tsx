import type { Context } from 'hono';
import type { HttpEnv } from '../../http/env.ts';
import { showDevice } from './show-device.tsx';

const told = ['created', 'changed'] as const;

/** GET /admin/devices/:id */
export function getDevice(c: Context<HttpEnv, '/admin/devices/:id'>): Response | Promise<Response> {
  return showDevice(c, c.req.param('id'), { done: told.find((code) => code === c.req.query('done')) ?? null });
}
