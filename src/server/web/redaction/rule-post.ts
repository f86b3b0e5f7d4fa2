import type { Context } from 'hono';
import { ruleHref } from '../../../views/pages/redaction/addresses.ts';
import { putRule } from '../../domain/redaction/change.ts';
import { findRule } from '../../domain/redaction/rules.ts';
import { readForm } from '../../http/body.ts';
import type { HttpEnv } from '../../http/env.ts';
import { asRefused } from '../refused.ts';
import { changeIn, ruleForm } from './rule-form.ts';
import { showRule } from './show-rule.tsx';

/** POST /admin/redaction/rules/:name: another rule, words or expression, then its page. */
export async function postRule(c: Context<HttpEnv, '/admin/redaction/rules/:name'>): Promise<Response> {
  const name = c.req.param('name');
  const typed = await readForm(c, ruleForm);
  const { own } = findRule(c.var.ctx, name);
  try {
    putRule(c.var.ctx, name, changeIn(typed, own));
    return c.redirect(`${ruleHref(name)}?done=saved`, 303);
  } catch (error) {
    const { refusal, status } = asRefused(c, error, ['input.invalid']);
    return showRule(c, name, { refusal, typed }, status);
  }
}
