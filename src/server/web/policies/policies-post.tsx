import type { Context } from 'hono';
import { newPolicyHref, policyHref } from '../../../views/pages/policies/addresses.ts';
import { NewPolicyPage } from '../../../views/pages/policies/new-policy-page.tsx';
import { createPolicy } from '../../domain/policies/create.ts';
import { readForm } from '../../http/body.ts';
import type { HttpEnv } from '../../http/env.ts';
import { frameOf } from '../frame.ts';
import { asRefused } from '../refused.ts';
import { policyForm, typedIn } from './policy-form.ts';

/** POST /admin/policies: a new policy, then its page; refused, the form again with what was typed. */
export async function postPolicies(c: Context<HttpEnv>): Promise<Response> {
  const form = await readForm(c, policyForm);
  const typed = typedIn(form);
  try {
    const { id } = createPolicy(c.var.ctx, { ...typed, ...(form.copyOf && { copyOf: form.copyOf }) });
    return c.redirect(`${policyHref(id)}?done=created`, 303);
  } catch (error) {
    const { refusal, status } = asRefused(c, error, ['input.invalid', 'record.conflict', 'record.missing']);
    const frame = { ...frameOf(c), path: newPolicyHref };
    return c.html(<NewPolicyPage frame={frame} typed={typed} copyOf={null} refusal={refusal} />, status);
  }
}
