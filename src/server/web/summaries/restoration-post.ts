import type { Context } from 'hono';
import { sessionHref } from '../../../views/pages/summaries/addresses.ts';
import { restoreVersion } from '../../domain/summaries/restore.ts';
import type { HttpEnv } from '../../http/env.ts';

/** POST /sessions/:id/versions/:version/restoration: what it says is the summary again, as a draft. */
export function postRestoration(c: Context<HttpEnv, '/sessions/:id/versions/:version/restoration'>): Response {
  const id = c.req.param('id');
  restoreVersion(c.var.ctx, id, Number(c.req.param('version')));
  return c.redirect(`${sessionHref(id)}?done=restored`, 303);
}
