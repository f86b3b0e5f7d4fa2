import type { Context } from 'hono';
import { PolicyDeletionPage } from '../../../views/pages/policies/policy-deletion-page.tsx';
import { findPolicy } from '../../domain/policies/find.ts';
import type { HttpEnv } from '../../http/env.ts';
import { frameOf } from '../frame.ts';

/** GET /admin/policies/:id/deletion: asks once more. */
export function getPolicyDeletion(c: Context<HttpEnv, '/admin/policies/:id/deletion'>): Response | Promise<Response> {
  return c.html(<PolicyDeletionPage frame={frameOf(c)} policy={findPolicy(c.var.ctx, c.req.param('id'))} />);
}
