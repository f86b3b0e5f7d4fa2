import type { Context } from 'hono';
import { policyHref } from '../../../views/pages/policies/addresses.ts';
import { changePolicy } from '../../domain/policies/change.ts';
import { readForm } from '../../http/body.ts';
import type { HttpEnv } from '../../http/env.ts';
import { asRefused } from '../refused.ts';
import { changeIn, policyForm, typedIn } from './policy-form.ts';
import { showPolicy } from './show-policy.tsx';

/** POST /admin/policies/:id: changes what was changed on the form, then its page; refused, the form again with what was typed. */
export async function postPolicy(c: Context<HttpEnv, '/admin/policies/:id'>): Promise<Response> {
  const id = c.req.param('id');
  const form = await readForm(c, policyForm);
  try {
    changePolicy(c.var.ctx, id, changeIn(form));
    return c.redirect(`${policyHref(id)}?done=changed`, 303);
  } catch (error) {
    const { refusal, status } = asRefused(c, error, ['input.invalid', 'record.conflict']);
    return showPolicy(c, id, { refusal, typed: typedIn(form) }, status);
  }
}
