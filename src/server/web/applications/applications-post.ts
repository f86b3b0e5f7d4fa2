import type { Context } from 'hono';
import { applicationsHref } from '../../../views/pages/applications/addresses.ts';
import { createApplicationRule } from '../../domain/applications/create.ts';
import { readForm } from '../../http/body.ts';
import type { HttpEnv } from '../../http/env.ts';
import { asRefused } from '../refused.ts';
import { applicationRuleForm, ruleIn, typedIn } from './application-rule-form.ts';
import { showApplications } from './show-applications.tsx';

/** POST /admin/applications: a new rule, then the list; refused, the list again with what was typed. */
export async function postApplications(c: Context<HttpEnv>): Promise<Response> {
  const typed = { ...typedIn(await readForm(c, applicationRuleForm)), active: true };
  try {
    createApplicationRule(c.var.ctx, ruleIn(typed));
    return c.redirect(`${applicationsHref}?done=created`, 303);
  } catch (error) {
    const { refusal, status } = asRefused(c, error, ['input.invalid', 'record.conflict']);
    return showApplications(c, { refusal, typed }, status);
  }
}
