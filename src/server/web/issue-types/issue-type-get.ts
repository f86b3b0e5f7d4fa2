import type { Context } from 'hono';
import type { HttpEnv } from '../../http/env.ts';
import { showIssueType } from './show-issue-type.tsx';

/** GET /admin/issue-types/types/:code */
export function getIssueType(c: Context<HttpEnv, '/admin/issue-types/types/:code'>): Response | Promise<Response> {
  return showIssueType(c, c.req.param('code'), { done: c.req.query('done') === 'changed' ? 'changed' : null });
}
