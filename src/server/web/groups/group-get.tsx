import type { Context } from 'hono';
import type { HttpEnv } from '../../http/env.ts';
import { showGroup } from './show-group.tsx';

const told = ['created', 'renamed', 'added', 'removed'] as const;

/** GET /admin/groups/:id */
export function getGroup(c: Context<HttpEnv, '/admin/groups/:id'>): Response | Promise<Response> {
  return showGroup(c, c.req.param('id'), { done: told.find((code) => code === c.req.query('done')) ?? null });
}
