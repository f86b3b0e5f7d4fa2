import type { Context } from 'hono';
import { applicationsHref } from '../../../views/pages/applications/addresses.ts';
import { deleteApplicationRule } from '../../domain/applications/delete.ts';
import type { HttpEnv } from '../../http/env.ts';

/** POST /admin/applications/rules/:id/deletion: then the list. */
export function postApplicationRuleDeletion(c: Context<HttpEnv, '/admin/applications/rules/:id/deletion'>): Response {
  deleteApplicationRule(c.var.ctx, c.req.param('id'));
  return c.redirect(`${applicationsHref}?done=deleted`, 303);
}
