import type { Context } from 'hono';
import { issueTypesHref } from '../../../views/pages/issue-types/addresses.ts';
import { createIssueType } from '../../domain/issue-types/create.ts';
import { readForm } from '../../http/body.ts';
import type { HttpEnv } from '../../http/env.ts';
import { asRefused } from '../refused.ts';
import { issueTypeForm, newIn, typedIn } from './issue-type-form.ts';
import { showNewIssueType } from './show-issue-type.tsx';

/** POST /admin/issue-types/new: one of your own, then the list; refused, the form again with what was typed. */
export async function postNewIssueType(c: Context<HttpEnv>): Promise<Response> {
  const typed = typedIn(await readForm(c, issueTypeForm));
  try {
    createIssueType(c.var.ctx, newIn(typed));
    return c.redirect(`${issueTypesHref}?done=created`, 303);
  } catch (error) {
    const { refusal, status } = asRefused(c, error, ['input.invalid', 'record.conflict']);
    return showNewIssueType(c, { refusal, typed }, status);
  }
}
