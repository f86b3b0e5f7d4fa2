import type { Context } from 'hono';
import { devicesHref } from '../../../views/pages/devices/addresses.ts';
import { deleteDevice } from '../../domain/devices/delete.ts';
import type { HttpEnv } from '../../http/env.ts';

/** POST /admin/devices/:id/deletion: then the list. */
export function postDeviceDeletion(c: Context<HttpEnv, '/admin/devices/:id/deletion'>): Response {
  deleteDevice(c.var.ctx, c.req.param('id'));
  return c.redirect(`${devicesHref}?done=deleted`, 303);
}
