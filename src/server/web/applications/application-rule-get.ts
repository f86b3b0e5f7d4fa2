import type { Context } from 'hono';
import type { HttpEnv } from '../../http/env.ts';
import { showApplicationRule } from './show-application-rule.tsx';

/** GET /admin/applications/rules/:id */
export function getApplicationRule(c: Context<HttpEnv, '/admin/applications/rules/:id'>): Response | Promise<Response> {
  return showApplicationRule(c, c.req.param('id'), { done: c.req.query('done') === 'changed' ? 'changed' : null });
}
