import type { Context } from 'hono';
import { ruleHref } from '../../../views/pages/redaction/addresses.ts';
import { createRule } from '../../domain/redaction/change.ts';
import { readForm } from '../../http/body.ts';
import type { HttpEnv } from '../../http/env.ts';
import { asRefused } from '../refused.ts';
import { changeIn, ruleForm } from './rule-form.ts';
import { showNewRule } from './show-rule.tsx';

/** POST /admin/redaction/new: one of your own, then its page; refused, the form again. */
export async function postNewRule(c: Context<HttpEnv>): Promise<Response> {
  const typed = await readForm(c, ruleForm);
  const name = typed.name.trim();
  try {
    createRule(c.var.ctx, name, changeIn(typed, true));
    return c.redirect(`${ruleHref(name)}?done=created`, 303);
  } catch (error) {
    const { refusal, status } = asRefused(c, error, ['input.invalid', 'record.conflict']);
    return showNewRule(c, { refusal, typed }, status);
  }
}
