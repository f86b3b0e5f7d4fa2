import type { Context } from 'hono';
import { deviceHref } from '../../../views/pages/devices/addresses.ts';
import { changeDevice } from '../../domain/devices/change.ts';
import { readForm } from '../../http/body.ts';
import type { HttpEnv } from '../../http/env.ts';
import { asRefused } from '../refused.ts';
import { changeIn, deviceForm, typedIn } from './device-form.ts';
import { showDevice } from './show-device.tsx';

const refusals = ['input.invalid', 'record.conflict', 'record.missing', 'devices.not-managed'] as const;

/** POST /admin/devices/:id: changes what was changed on the form, then its page; refused, the form again with what was typed. */
export async function postDevice(c: Context<HttpEnv, '/admin/devices/:id'>): Promise<Response> {
  const id = c.req.param('id');
  const form = await readForm(c, deviceForm);
  try {
    changeDevice(c.var.ctx, id, changeIn(form));
    return c.redirect(`${deviceHref(id)}?done=changed`, 303);
  } catch (error) {
    const { refusal, status } = asRefused(c, error, refusals);
    return showDevice(c, id, { refusal, typed: typedIn(form) }, status);
  }
}
