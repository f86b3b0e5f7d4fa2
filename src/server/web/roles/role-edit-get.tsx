import type { Context } from 'hono';
import { RoleFormPage } from '../../../views/pages/roles/role-form-page.tsx';
import { countedRole } from '../../domain/roles/assign.ts';
import { changeableRow } from '../../domain/roles/change.ts';
import { ownGrants } from '../../domain/roles/grants.ts';
import type { HttpEnv } from '../../http/env.ts';
import { frameOf } from '../frame.ts';
import { areas } from './areas.ts';

/** GET /admin/roles/:id/edit */
export function getRoleEdit(c: Context<HttpEnv, '/admin/roles/:id/edit'>): Response | Promise<Response> {
  const { ctx } = c.var;
  changeableRow(ctx, c.req.param('id'));
  const role = countedRole(ctx, c.req.param('id'));
  return c.html(
    <RoleFormPage frame={frameOf(c)} areas={areas} holds={ownGrants(ctx)} edited={role} copyOf={null} typed={role} refusal={null} />,
  );
}
