import type { Context } from 'hono';
import { deviceHref } from '../../../views/pages/devices/addresses.ts';
import { PageLinkPage } from '../../../views/pages/devices/page-link-page.tsx';
import { findDevice } from '../../domain/devices/find.ts';
import { makePageLink } from '../../domain/devices/page-link.ts';
import type { HttpEnv } from '../../http/env.ts';
import { originOf } from '../../http/origin-of.ts';
import { frameOf } from '../frame.ts';

/** POST /admin/devices/:id/page-link: a new link with its secret, in this answer alone: no address leads back to it. */
export function postPageLink(c: Context<HttpEnv, '/admin/devices/:id/page-link'>): Response | Promise<Response> {
  const { ctx } = c.var;
  const { id, name } = findDevice(ctx, c.req.param('id'));
  const link = `${originOf(c)}${makePageLink(ctx, id).path}`;
  return c.html(<PageLinkPage frame={{ ...frameOf(c), path: deviceHref(id) }} device={{ id, name }} link={link} />);
}
