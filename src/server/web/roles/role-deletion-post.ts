import type { Context } from 'hono';
import { deleteRole } from '../../domain/roles/delete.ts';
import type { HttpEnv } from '../../http/env.ts';

/** POST /admin/roles/:id/deletion: deletes the role, then back to the list. */
export function postRoleDeletion(c: Context<HttpEnv, '/admin/roles/:id/deletion'>): Response {
  deleteRole(c.var.ctx, c.req.param('id'));
  return c.redirect('/admin/roles?done=deleted', 303);
}
