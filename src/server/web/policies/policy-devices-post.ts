import type { Context } from 'hono';
import { z } from 'zod';
import { hrefWith } from '../../../views/pages/accounts/addresses.ts';
import { policyHref } from '../../../views/pages/policies/addresses.ts';
import { assignPolicy } from '../../domain/devices/assign-policy.ts';
import { matchDevice } from '../../domain/devices/match.ts';
import { readForm } from '../../http/body.ts';
import type { HttpEnv } from '../../http/env.ts';
import type { Ctx } from '../../kit/ctx.ts';
import { fail } from '../../kit/errors.ts';
import { asRefused } from '../refused.ts';
import { showPolicy } from './show-policy.tsx';

const form = z.object({ names: z.string().max(20_000).default('') });

/** POST /admin/policies/:id/devices: gives the policy to whichever devices are named, then its page. */
export async function postPolicyDevices(c: Context<HttpEnv, '/admin/policies/:id/devices'>): Promise<Response> {
  const { ctx } = c.var;
  const id = c.req.param('id');
  const { names } = await readForm(c, form);
  try {
    const { changed, leftOut } = assignPolicy(ctx, idsOf(ctx, names), id);
    const told = { done: 'assigned', count: String(changed.length), left: String(leftOut.length) };
    return c.redirect(hrefWith(policyHref(id), told), 303);
  } catch (error) {
    const { refusal, status } = asRefused(c, error, ['input.invalid', 'record.missing']);
    return showPolicy(c, id, { refusal, names }, status);
  }
}

/** Names as people paste them: by lines, commas or semicolons; or the remote-support software's ids. */
function idsOf(ctx: Ctx, names: string): string[] {
  const given = names.split(/[\n\r,;\t]+/).map((name) => name.trim());
  return given.filter(Boolean).map((name) => {
    const device = matchDevice(ctx, { name, ref: null }) ?? matchDevice(ctx, { name, ref: name });
    return device?.id ?? fail('record.missing', { noun: 'device', id: name });
  });
}
