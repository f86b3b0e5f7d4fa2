import type { Context } from 'hono';
import type { HttpEnv } from '../../http/env.ts';
import { showGroups } from './show-groups.tsx';

/** GET /admin/groups */
export function getGroups(c: Context<HttpEnv>): Response | Promise<Response> {
  return showGroups(c, { done: c.req.query('done') === 'deleted' ? 'deleted' : null });
}
