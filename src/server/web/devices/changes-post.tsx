import type { Context } from 'hono';
import { z } from 'zod';
import { hrefWith } from '../../../views/pages/accounts/addresses.ts';
import { devicesHref } from '../../../views/pages/devices/addresses.ts';
import { assignPolicy } from '../../domain/devices/assign-policy.ts';
import { changeDevices } from '../../domain/devices/bulk.ts';
import { readForm } from '../../http/body.ts';
import type { HttpEnv } from '../../http/env.ts';
import { ticked } from '../accounts/account-form.ts';
import { asRefused } from '../refused.ts';
import { listQuery } from './list-query.ts';
import { showList } from './show-list.tsx';

const form = z.object({
  devices: ticked,
  do: z.enum(['policy', 'group']),
  policy: z.string().max(100).default(''),
  group: z.string().max(100).default(''),
});

/** POST /admin/devices/changes: changes the devices that are ticked, then the list as it was, with what was left out. */
export async function postChanges(c: Context<HttpEnv>): Promise<Response> {
  const { ctx } = c.var;
  const typed = await readForm(c, form, { lists: true });
  const { devices, policy, group } = typed;
  try {
    const { changed, leftOut } =
      typed.do === 'policy' ? assignPolicy(ctx, devices, policy || null) : changeDevices(ctx, { devices, group: group || null });
    const { filter, cursor } = listQuery(c);
    const told = { done: 'bulk', count: String(changed.length), left: String(leftOut.length) };
    return c.redirect(hrefWith(devicesHref, { ...filter, cursor, ...told }), 303);
  } catch (error) {
    const { refusal, status } = asRefused(c, error, ['input.invalid', 'record.missing']);
    return showList(c, { refusal, selected: devices }, status);
  }
}
