import type { Context } from 'hono';
import type { HttpEnv } from '../../http/env.ts';
import { showModule } from './show-module.tsx';

/** GET /admin/modules/:id */
export function getModule(c: Context<HttpEnv, '/admin/modules/:id'>): Response | Promise<Response> {
  return showModule(c, c.req.param('id'), { done: c.req.query('done') === 'changed' ? 'changed' : null });
}
