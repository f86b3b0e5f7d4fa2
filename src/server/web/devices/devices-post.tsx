import type { Context } from 'hono';
import { deviceHref, newDeviceHref } from '../../../views/pages/devices/addresses.ts';
import { NewDevicePage } from '../../../views/pages/devices/new-device-page.tsx';
import { createDevice } from '../../domain/devices/create.ts';
import { readForm } from '../../http/body.ts';
import type { HttpEnv } from '../../http/env.ts';
import { frameOf } from '../frame.ts';
import { asRefused } from '../refused.ts';
import { choicesFor, deviceForm, deviceIn, typedIn } from './device-form.ts';

/** POST /admin/devices: a new device, then its page; refused, the form again with what was typed. */
export async function postDevices(c: Context<HttpEnv>): Promise<Response> {
  const { ctx } = c.var;
  const typed = typedIn(await readForm(c, deviceForm));
  try {
    const { id } = createDevice(ctx, deviceIn(typed));
    return c.redirect(`${deviceHref(id)}?done=created`, 303);
  } catch (error) {
    const { refusal, status } = asRefused(c, error, ['input.invalid', 'record.conflict', 'record.missing', 'devices.not-managed']);
    const frame = { ...frameOf(c), path: newDeviceHref };
    return c.html(<NewDevicePage frame={frame} choices={choicesFor(ctx)} typed={typed} refusal={refusal} />, status);
  }
}
