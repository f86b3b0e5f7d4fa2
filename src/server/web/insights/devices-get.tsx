import type { Context } from 'hono';
import { DeviceOptions } from '../../../views/pages/insights/device-field.tsx';
import { insightDevices } from '../../domain/insights/devices.ts';
import type { HttpEnv } from '../../http/env.ts';

/** GET /insights/devices?device-name=TEXT: what to choose from while one types. */
export function getInsightDevices(c: Context<HttpEnv>): Response | Promise<Response> {
  const text = (c.req.query('device-name') ?? '').slice(0, 200);
  return c.html(<DeviceOptions devices={insightDevices(c.var.ctx, text)} />);
}
