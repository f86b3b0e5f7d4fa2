import type { Context } from 'hono';
import { z } from 'zod';
import { DeviceEndedPage } from '../../../views/pages/consent/ended-page.tsx';
import { setDeviceAccess } from '../../domain/consent/device-access.ts';
import { deviceOfPage } from '../../domain/devices/page.ts';
import { readForm } from '../../http/body.ts';
import type { HttpEnv } from '../../http/env.ts';
import { statusOf } from '../../http/status.ts';
import { bareFrameOf } from './bare-frame.ts';

const deviceForm = z.object({
  access: z.enum(['after-confirmation', 'allowed', 'denied']),
  insights: z.enum(['on', 'off']).optional(),
  lang: z.string().max(10).optional(),
});

/** POST /device/:token: what the device's user decides, in force at once (SPEC C7). */
export async function postDevice(c: Context<HttpEnv, '/device/:token'>): Promise<Response> {
  const { access, insights, lang } = await readForm(c, deviceForm);
  const frame = bareFrameOf(c, lang);
  const device = deviceOfPage(c.var.ctx, c.req.param('token'));
  if (!device) return c.html(<DeviceEndedPage frame={frame} />, statusOf['record.missing']);
  const { withdrawn } = setDeviceAccess(c.var.ctx, device.id, { access, ...(insights && { optedOut: insights === 'off' }) });
  return c.redirect(`${frame.path}?lang=${frame.language}&done=saved&withdrawn=${withdrawn}`, 303);
}
