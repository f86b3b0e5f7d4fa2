import type { Context } from 'hono';
import { policiesHref } from '../../../views/pages/policies/addresses.ts';
import { deletePolicy } from '../../domain/policies/delete.ts';
import type { HttpEnv } from '../../http/env.ts';

/** POST /admin/policies/:id/deletion: then the list, which says how many devices lost it. */
export function postPolicyDeletion(c: Context<HttpEnv, '/admin/policies/:id/deletion'>): Response {
  const { devices } = deletePolicy(c.var.ctx, c.req.param('id'));
  return c.redirect(`${policiesHref}?done=deleted&devices=${devices}`, 303);
}
