import type { Context } from 'hono';
import { modulesHref } from '../../../views/pages/modules/addresses.ts';
import { deleteModule } from '../../domain/modules/delete.ts';
import type { HttpEnv } from '../../http/env.ts';

/** POST /admin/modules/:id/deletion: then the list. */
export function postModuleDeletion(c: Context<HttpEnv, '/admin/modules/:id/deletion'>): Response {
  deleteModule(c.var.ctx, c.req.param('id'));
  return c.redirect(`${modulesHref}?done=deleted`, 303);
}
