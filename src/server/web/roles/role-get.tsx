import type { Context } from 'hono';
import { RolePage } from '../../../views/pages/roles/role-page.tsx';
import { beyondOwn, countedRole } from '../../domain/roles/assign.ts';
import type { HttpEnv } from '../../http/env.ts';
import { frameOf } from '../frame.ts';
import { areas } from './areas.ts';

const told = ['created', 'changed'] as const;

/** GET /admin/roles/:id */
export function getRole(c: Context<HttpEnv, '/admin/roles/:id'>): Response | Promise<Response> {
  const { ctx } = c.var;
  const role = countedRole(ctx, c.req.param('id'));
  const within = beyondOwn(ctx, role.grants).length === 0;
  const canEdit = within && !role.builtIn;
  const done = told.find((code) => code === c.req.query('done')) ?? null;
  return c.html(
    <RolePage
      frame={frameOf(c)}
      role={role}
      areas={areas}
      canEdit={canEdit}
      canCopy={within}
      canDelete={canEdit && role.accounts === 0}
      done={done}
    />,
  );
}
