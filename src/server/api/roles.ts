import { z } from 'zod';
import { countedRole, pageOfRoles } from '../domain/roles/assign.ts';
import { changeRole } from '../domain/roles/change.ts';
import { createRole } from '../domain/roles/create.ts';
import { deleteRole } from '../domain/roles/delete.ts';
import { countedRoleSchema, newRoleSchema, roleChangeSchema } from '../domain/roles/model.ts';
import { permissionNames, permissions, reaches, reachesOf } from '../domain/roles/permissions.ts';
import { pageOf, pageQuery } from '../http/paging.ts';
import { route } from '../http/route.ts';

const permissionSchema = z.object({
  permission: z.enum(permissionNames),
  area: z.string(),
  reaches: z.array(z.enum(reaches)).describe('How far it can be granted, from narrow to wide.'),
  name: z.string(),
  allows: z.string().describe('What it lets somebody do.'),
  limits: z.string().describe('What it does not.'),
});

export const roleRoutes = [
  route({
    method: 'get',
    path: '/permissions',
    guard: 'accounts.manage',
    summary: 'List everything that a role can grant',
    description: 'The whole table in one answer, in English.',
    answers: { 200: { says: 'The table.', schema: z.object({ permissions: z.array(permissionSchema) }) } },
    handle: (c) => {
      const { english } = c.var;
      const explained = (name: (typeof permissionNames)[number]) => ({
        permission: name,
        area: permissions[name].area,
        reaches: [...reachesOf(name)],
        name: english(`permissions.${name}.name`),
        allows: english(`permissions.${name}.allows`),
        limits: english(`permissions.${name}.limits`),
      });
      return c.json({ permissions: permissionNames.map(explained) });
    },
  }),
  route({
    method: 'get',
    path: '/roles',
    guard: 'accounts.manage',
    summary: 'List roles',
    description: 'The built-in ones first, then the others by name.',
    query: pageQuery,
    answers: { 200: { says: 'A page of roles.', schema: pageOf('roles', countedRoleSchema) } },
    handle: (c, { query }) => {
      const { items, next } = pageOfRoles(c.var.ctx, query);
      return c.json({ roles: items, next });
    },
  }),
  route({
    method: 'post',
    path: '/roles',
    guard: 'accounts.manage',
    summary: 'Make a role',
    description: 'Within what one holds oneself. With `copyOf` instead of `grants` it starts from another role.',
    body: newRoleSchema,
    answers: { 201: { says: 'The role.', schema: countedRoleSchema } },
    fails: ['record.conflict', 'record.missing', 'role.beyond-own'],
    handle: (c, { body }) => c.json({ ...createRole(c.var.ctx, body), accounts: 0 }, 201),
  }),
  route({
    method: 'get',
    path: '/roles/:id',
    guard: 'accounts.manage',
    summary: 'Read a role',
    answers: { 200: { says: 'The role.', schema: countedRoleSchema } },
    fails: ['record.missing'],
    handle: (c, { params }) => c.json(countedRole(c.var.ctx, params.id)),
  }),
  route({
    method: 'patch',
    path: '/roles/:id',
    guard: 'accounts.manage',
    summary: 'Change a role',
    description: 'What is left out stays. Other grants take effect at once and end the logins of everybody who has the role.',
    body: roleChangeSchema,
    answers: { 200: { says: 'The role as it is now.', schema: countedRoleSchema } },
    fails: ['record.conflict', 'record.missing', 'role.beyond-own', 'role.built-in'],
    handle: (c, { params, body }) => {
      const { id } = changeRole(c.var.ctx, params.id, body);
      return c.json(countedRole(c.var.ctx, id));
    },
  }),
  route({
    method: 'delete',
    path: '/roles/:id',
    guard: 'accounts.manage',
    summary: 'Delete a role that no account has',
    answers: { 204: { says: 'It is gone.', schema: null } },
    fails: ['record.missing', 'role.beyond-own', 'role.built-in', 'role.in-use'],
    handle: (c, { params }) => {
      deleteRole(c.var.ctx, params.id);
      return c.body(null, 204);
    },
  }),
];
