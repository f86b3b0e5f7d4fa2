import type { Context } from 'hono';
import { z } from 'zod';
import { hrefWith } from '../../../views/pages/accounts/addresses.ts';
import { policyHref } from '../../../views/pages/policies/addresses.ts';
import { assignPolicy } from '../../domain/devices/assign-policy.ts';
import { findDevice } from '../../domain/devices/find.ts';
import { readForm } from '../../http/body.ts';
import type { HttpEnv } from '../../http/env.ts';
import { ticked } from '../accounts/account-form.ts';
import { asRefused } from '../refused.ts';
import { showPolicy } from './show-policy.tsx';

const form = z.object({ devices: ticked });

/** POST /admin/policies/:id/devices/removal: takes the policy off the devices that are ticked, then its page. */
export async function postPolicyDevicesRemoval(c: Context<HttpEnv, '/admin/policies/:id/devices/removal'>): Promise<Response> {
  const { ctx } = c.var;
  const id = c.req.param('id');
  const { devices } = await readForm(c, form, { lists: true });
  try {
    // One that has another policy by now keeps it.
    const having = devices.filter((device) => findDevice(ctx, device).policy?.id === id);
    const count = having.length === 0 ? 0 : assignPolicy(ctx, having, null).changed.length;
    return c.redirect(hrefWith(policyHref(id), { done: 'taken', count: String(count) }), 303);
  } catch (error) {
    const { refusal, status } = asRefused(c, error, ['input.invalid', 'record.missing']);
    return showPolicy(c, id, { refusal }, status);
  }
}
