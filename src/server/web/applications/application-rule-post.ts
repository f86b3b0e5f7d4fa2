import type { Context } from 'hono';
import { applicationRuleHref } from '../../../views/pages/applications/addresses.ts';
import { changeApplicationRule } from '../../domain/applications/change.ts';
import { readForm } from '../../http/body.ts';
import type { HttpEnv } from '../../http/env.ts';
import { asRefused } from '../refused.ts';
import { applicationRuleForm, ruleIn, typedIn } from './application-rule-form.ts';
import { showApplicationRule } from './show-application-rule.tsx';

/** POST /admin/applications/rules/:id: changes it, then its page; refused, the form again with what was typed. */
export async function postApplicationRule(c: Context<HttpEnv, '/admin/applications/rules/:id'>): Promise<Response> {
  const id = c.req.param('id');
  const typed = typedIn(await readForm(c, applicationRuleForm));
  try {
    changeApplicationRule(c.var.ctx, id, ruleIn(typed));
    return c.redirect(`${applicationRuleHref(id)}?done=changed`, 303);
  } catch (error) {
    const { refusal, status } = asRefused(c, error, ['input.invalid', 'record.conflict']);
    return showApplicationRule(c, id, { refusal, typed }, status);
  }
}
