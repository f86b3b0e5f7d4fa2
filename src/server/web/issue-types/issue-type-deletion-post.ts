import type { Context } from 'hono';
import { issueTypesHref } from '../../../views/pages/issue-types/addresses.ts';
import { deleteIssueType } from '../../domain/issue-types/delete.ts';
import type { HttpEnv } from '../../http/env.ts';
import { asRefused } from '../refused.ts';
import { showIssueType } from './show-issue-type.tsx';

/** POST /admin/issue-types/types/:code/deletion: then the list; refused, its page with the reason. */
export async function postIssueTypeDeletion(c: Context<HttpEnv, '/admin/issue-types/types/:code/deletion'>): Promise<Response> {
  const code = c.req.param('code');
  try {
    deleteIssueType(c.var.ctx, code);
    return c.redirect(`${issueTypesHref}?done=deleted`, 303);
  } catch (error) {
    const { refusal, status } = asRefused(c, error, ['issue-type.built-in', 'issue-type.in-use']);
    return showIssueType(c, code, { refusal }, status);
  }
}
