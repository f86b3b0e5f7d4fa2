import type { Context } from 'hono';
import { DevicePage } from '../../../views/pages/consent/device-page.tsx';
import { DeviceEndedPage } from '../../../views/pages/consent/ended-page.tsx';
import { deviceOfPage } from '../../domain/devices/page.ts';
import type { HttpEnv } from '../../http/env.ts';
import { statusOf } from '../../http/status.ts';
import { bareFrameOf } from './bare-frame.ts';
import { presentDevice } from './present-device.ts';

/** GET /device/:token: the page of a device's user (SPEC A6, B1). */
export function getDevice(c: Context<HttpEnv, '/device/:token'>): Response | Promise<Response> {
  const frame = bareFrameOf(c);
  const device = deviceOfPage(c.var.ctx, c.req.param('token'));
  if (!device) return c.html(<DeviceEndedPage frame={frame} />, statusOf['record.missing']);
  return c.html(<DevicePage {...presentDevice(c, frame, device)} />);
}
