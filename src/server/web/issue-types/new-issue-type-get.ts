import type { Context } from 'hono';
import type { HttpEnv } from '../../http/env.ts';
import { showNewIssueType } from './show-issue-type.tsx';

/** GET /admin/issue-types/new */
export function getNewIssueType(c: Context<HttpEnv>): Response | Promise<Response> {
  return showNewIssueType(c, {});
}
