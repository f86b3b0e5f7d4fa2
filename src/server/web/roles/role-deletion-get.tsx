import type { Context } from 'hono';
import { RoleDeletionPage } from '../../../views/pages/roles/role-deletion-page.tsx';
import { countedRole } from '../../domain/roles/assign.ts';
import { changeableRow } from '../../domain/roles/change.ts';
import type { HttpEnv } from '../../http/env.ts';
import { frameOf } from '../frame.ts';

/** GET /admin/roles/:id/deletion: asks once more. */
export function getRoleDeletion(c: Context<HttpEnv, '/admin/roles/:id/deletion'>): Response | Promise<Response> {
  const { ctx } = c.var;
  changeableRow(ctx, c.req.param('id'));
  return c.html(<RoleDeletionPage frame={frameOf(c)} role={countedRole(ctx, c.req.param('id'))} />);
}
