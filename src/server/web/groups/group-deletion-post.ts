import type { Context } from 'hono';
import { groupsHref } from '../../../views/pages/groups/addresses.ts';
import { deleteGroup } from '../../domain/groups/delete.ts';
import type { HttpEnv } from '../../http/env.ts';

/** POST /admin/groups/:id/deletion: then the list. */
export function postGroupDeletion(c: Context<HttpEnv, '/admin/groups/:id/deletion'>): Response {
  deleteGroup(c.var.ctx, c.req.param('id'));
  return c.redirect(`${groupsHref}?done=deleted`, 303);
}
