import { addMembers, pageOfMembers, removeMembers } from '../domain/accounts/members.ts';
import { accountSchema } from '../domain/accounts/model.ts';
import { createGroup } from '../domain/groups/create.ts';
import { deleteGroup } from '../domain/groups/delete.ts';
import { findGroup } from '../domain/groups/find.ts';
import { pageOfGroups } from '../domain/groups/list.ts';
import { groupSchema, newGroupSchema } from '../domain/groups/model.ts';
import { renameGroup } from '../domain/groups/rename.ts';
import { pageOf, pageQuery } from '../http/paging.ts';
import { route } from '../http/route.ts';

export const groupRoutes = [
  route({
    method: 'get',
    path: '/groups',
    guard: 'accounts.manage',
    summary: 'List groups',
    description: 'By name.',
    query: pageQuery,
    answers: { 200: { says: 'A page of groups.', schema: pageOf('groups', groupSchema) } },
    handle: (c, { query }) => c.json(pageOfGroups(c.var.ctx, query)),
  }),
  route({
    method: 'post',
    path: '/groups',
    guard: 'accounts.manage',
    summary: 'Make a group',
    body: newGroupSchema,
    answers: { 201: { says: 'The group, empty.', schema: groupSchema, headers: { location: "The group's address." } } },
    fails: ['record.conflict'],
    handle: (c, { body }) => {
      const group = createGroup(c.var.ctx, body);
      c.header('location', `/api/v1/groups/${group.id}`);
      return c.json(group, 201);
    },
  }),
  route({
    method: 'get',
    path: '/groups/:id',
    guard: 'accounts.manage',
    summary: 'Read a group',
    answers: { 200: { says: 'The group.', schema: groupSchema } },
    fails: ['record.missing'],
    handle: (c, { params }) => c.json(findGroup(c.var.ctx, params.id)),
  }),
  route({
    method: 'patch',
    path: '/groups/:id',
    guard: 'accounts.manage',
    summary: 'Rename a group',
    body: newGroupSchema,
    answers: { 200: { says: 'The group as it is now.', schema: groupSchema } },
    fails: ['record.conflict', 'record.missing'],
    handle: (c, { params, body }) => c.json(renameGroup(c.var.ctx, params.id, body)),
  }),
  route({
    method: 'delete',
    path: '/groups/:id',
    guard: 'accounts.manage',
    summary: 'Delete a group',
    description: 'Its accounts stay.',
    answers: { 204: { says: 'It is gone.', schema: null } },
    fails: ['record.missing'],
    handle: (c, { params }) => {
      deleteGroup(c.var.ctx, params.id);
      return c.body(null, 204);
    },
  }),
  route({
    method: 'get',
    path: '/groups/:id/members',
    guard: 'accounts.manage',
    summary: 'List the accounts in a group',
    description: 'By e-mail address.',
    query: pageQuery,
    answers: { 200: { says: 'A page of accounts.', schema: pageOf('accounts', accountSchema) } },
    fails: ['record.missing'],
    handle: (c, { params, query }) => c.json(pageOfMembers(c.var.ctx, params.id, query)),
  }),
  route({
    method: 'put',
    path: '/groups/:id/members/:account',
    guard: 'accounts.manage',
    summary: 'Put an account into a group',
    description: 'Within a group people may see the sessions of the others, as far as their roles reach. Who is in it already stays.',
    answers: { 200: { says: 'The group as it is now.', schema: groupSchema } },
    fails: ['record.missing', 'role.beyond-own'],
    handle: (c, { params }) => c.json(addMembers(c.var.ctx, params.id, [params.account])),
  }),
  route({
    method: 'delete',
    path: '/groups/:id/members/:account',
    guard: 'accounts.manage',
    summary: 'Take an account out of a group',
    answers: { 204: { says: 'It is not in it.', schema: null } },
    fails: ['record.missing', 'role.beyond-own'],
    handle: (c, { params }) => {
      removeMembers(c.var.ctx, params.id, [params.account]);
      return c.body(null, 204);
    },
  }),
];
