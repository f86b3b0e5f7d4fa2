import type { Context } from 'hono';
import { roleHref } from '../../../views/pages/roles/addresses.ts';
import { RoleFormPage } from '../../../views/pages/roles/role-form-page.tsx';
import { countedRole } from '../../domain/roles/assign.ts';
import { changeRole } from '../../domain/roles/change.ts';
import { ownGrants } from '../../domain/roles/grants.ts';
import { readForm } from '../../http/body.ts';
import type { HttpEnv } from '../../http/env.ts';
import { frameOf } from '../frame.ts';
import { asRefused } from '../refused.ts';
import { areas } from './areas.ts';
import { formRefusals, grantsIn, roleForm } from './read-role-form.ts';

/** POST /admin/roles/:id: changes a role, then its page; refused, the form again with what was typed. */
export async function postRole(c: Context<HttpEnv, '/admin/roles/:id'>): Promise<Response> {
  const { ctx } = c.var;
  const id = c.req.param('id');
  const form = await readForm(c, roleForm);
  const { name, description } = form;
  const grants = grantsIn(form);
  const role = countedRole(ctx, id);
  try {
    changeRole(ctx, id, { name, description, grants });
    return c.redirect(`${roleHref(id)}?done=changed`, 303);
  } catch (error) {
    const { refusal, status } = asRefused(c, error, formRefusals);
    const frame = { ...frameOf(c), path: `${roleHref(id)}/edit` };
    const typed = { name, description, grants };
    return c.html(
      <RoleFormPage frame={frame} areas={areas} holds={ownGrants(ctx)} edited={role} copyOf={null} typed={typed} refusal={refusal} />,
      status,
    );
  }
}
