import type { Context } from 'hono';
import { NewDevicePage } from '../../../views/pages/devices/new-device-page.tsx';
import type { HttpEnv } from '../../http/env.ts';
import { frameOf } from '../frame.ts';
import { blankDevice, choicesFor } from './device-form.ts';

/** GET /admin/devices/new */
export function getNewDevice(c: Context<HttpEnv>): Response | Promise<Response> {
  return c.html(<NewDevicePage frame={frameOf(c)} choices={choicesFor(c.var.ctx)} typed={blankDevice} refusal={null} />);
}
