import type { Context } from 'hono';
import { RoleListPage } from '../../../views/pages/roles/role-list-page.tsx';
import { countedRoles } from '../../domain/roles/assign.ts';
import type { HttpEnv } from '../../http/env.ts';
import { frameOf } from '../frame.ts';

/** GET /admin/roles */
export function getRoles(c: Context<HttpEnv>): Response | Promise<Response> {
  const done = c.req.query('done') === 'deleted' ? 'deleted' : null;
  return c.html(<RoleListPage frame={frameOf(c)} roles={countedRoles(c.var.ctx)} done={done} />);
}
