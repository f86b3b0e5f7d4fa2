import type { Context } from 'hono';
import { roleHref } from '../../../views/pages/roles/addresses.ts';
import { RoleFormPage } from '../../../views/pages/roles/role-form-page.tsx';
import { createRole } from '../../domain/roles/create.ts';
import { ownGrants } from '../../domain/roles/grants.ts';
import { readForm } from '../../http/body.ts';
import type { HttpEnv } from '../../http/env.ts';
import { frameOf } from '../frame.ts';
import { asRefused } from '../refused.ts';
import { areas } from './areas.ts';
import { formRefusals, grantsIn, roleForm } from './read-role-form.ts';

/** POST /admin/roles: a new role, then its page; refused, the form again with what was typed. */
export async function postRoles(c: Context<HttpEnv>): Promise<Response> {
  const { ctx } = c.var;
  const form = await readForm(c, roleForm);
  const { name, description, copyOf } = form;
  const grants = grantsIn(form);
  try {
    const role = createRole(ctx, { name, description, grants, ...(copyOf && { copyOf }) });
    return c.redirect(`${roleHref(role.id)}?done=created`, 303);
  } catch (error) {
    const { refusal, status } = asRefused(c, error, formRefusals);
    const frame = { ...frameOf(c), path: '/admin/roles/new' };
    const typed = { name, description, grants };
    return c.html(
      <RoleFormPage
        frame={frame}
        areas={areas}
        holds={ownGrants(ctx)}
        edited={null}
        copyOf={copyOf ?? null}
        typed={typed}
        refusal={refusal}
      />,
      status,
    );
  }
}
