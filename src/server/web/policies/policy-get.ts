import type { Context } from 'hono';
import type { HttpEnv } from '../../http/env.ts';
import { showPolicy } from './show-policy.tsx';

const told = ['created', 'changed'] as const;

/** GET /admin/policies/:id */
export function getPolicy(c: Context<HttpEnv, '/admin/policies/:id'>): Response | Promise<Response> {
  return showPolicy(c, c.req.param('id'), { done: told.find((code) => code === c.req.query('done')) ?? null });
}
