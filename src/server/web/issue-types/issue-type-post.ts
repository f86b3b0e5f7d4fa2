import type { Context } from 'hono';
import { issueTypeHref } from '../../../views/pages/issue-types/addresses.ts';
import { changeIssueType } from '../../domain/issue-types/change.ts';
import { findIssueType } from '../../domain/issue-types/list.ts';
import { readForm } from '../../http/body.ts';
import type { HttpEnv } from '../../http/env.ts';
import { asRefused } from '../refused.ts';
import { changeIn, issueTypeForm, typedIn } from './issue-type-form.ts';
import { showIssueType } from './show-issue-type.tsx';

/** POST /admin/issue-types/types/:code: changes it, then its page; refused, the form again with what was typed. */
export async function postIssueType(c: Context<HttpEnv, '/admin/issue-types/types/:code'>): Promise<Response> {
  const code = c.req.param('code');
  const typed = typedIn(await readForm(c, issueTypeForm));
  try {
    changeIssueType(c.var.ctx, code, changeIn(typed, findIssueType(c.var.ctx, code)));
    return c.redirect(`${issueTypeHref(code)}?done=changed`, 303);
  } catch (error) {
    const { refusal, status } = asRefused(c, error, ['input.invalid']);
    return showIssueType(c, code, { refusal, typed }, status);
  }
}
