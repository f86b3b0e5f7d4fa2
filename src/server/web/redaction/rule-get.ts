import type { Context } from 'hono';
import type { HttpEnv } from '../../http/env.ts';
import { showRule } from './show-rule.tsx';

/** GET /admin/redaction/rules/:name */
export function getRule(c: Context<HttpEnv, '/admin/redaction/rules/:name'>): Response | Promise<Response> {
  const done = (['saved', 'created', 'reset'] as const).find((code) => code === c.req.query('done')) ?? null;
  return showRule(c, c.req.param('name'), { done });
}
