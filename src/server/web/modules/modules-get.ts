import type { Context } from 'hono';
import type { HttpEnv } from '../../http/env.ts';
import { showModules } from './show-modules.tsx';

const told = ['created', 'deleted'] as const;

/** GET /admin/modules */
export function getModules(c: Context<HttpEnv>): Response | Promise<Response> {
  return showModules(c, { done: told.find((code) => code === c.req.query('done')) ?? null });
}
