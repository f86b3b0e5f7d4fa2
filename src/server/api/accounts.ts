import { z } from 'zod';
import { bulkChangedSchema, bulkChangeSchema, changeAccounts } from '../domain/accounts/bulk.ts';
import { changeAccount } from '../domain/accounts/change.ts';
import { createAccount, createdAccountSchema } from '../domain/accounts/create.ts';
import { deleteAccount } from '../domain/accounts/delete.ts';
import { findAccountDetail } from '../domain/accounts/find.ts';
import { invitationSchema, inviteAccount } from '../domain/accounts/invite.ts';
import { accountFilterSchema, pageOfAccounts } from '../domain/accounts/list.ts';
import { accountChangeSchema, accountDetailSchema, newAccountSchema } from '../domain/accounts/model.ts';
import { pageOf, pageQuery } from '../http/paging.ts';
import { route } from '../http/route.ts';

const invited = 'A link that sets the password once, in this answer alone. It replaces the one before it.';

export const accountRoutes = [
  route({
    method: 'get',
    path: '/accounts',
    guard: 'accounts.manage',
    summary: 'List accounts',
    description: 'By e-mail address. All that is asked for must hold.',
    query: pageQuery.extend(accountFilterSchema.shape),
    answers: { 200: { says: 'A page of accounts.', schema: pageOf('accounts', accountDetailSchema) } },
    handle: (c, { query }) => c.json(pageOfAccounts(c.var.ctx, query)),
  }),
  route({
    method: 'post',
    path: '/accounts',
    guard: 'accounts.manage',
    summary: 'Make an account',
    description: 'With a role that grants no more than one holds oneself. Without a password the answer has an invitation.',
    body: newAccountSchema,
    answers: { 201: { says: 'The account.', schema: createdAccountSchema, headers: { location: "The account's address." } } },
    fails: ['record.conflict', 'record.missing', 'role.beyond-own', 'password.refused'],
    handle: async (c, { body }) => {
      const account = await createAccount(c.var.ctx, body);
      c.header('location', `/api/v1/accounts/${account.id}`);
      return c.json(account, 201);
    },
  }),
  route({
    method: 'post',
    path: '/accounts/changes',
    guard: 'accounts.manage',
    summary: 'Change several accounts at once',
    description: "All of them or none. One's own account is left out, and the answer says so.",
    body: bulkChangeSchema,
    answers: { 200: { says: 'What became of each.', schema: bulkChangedSchema } },
    fails: ['record.missing', 'role.beyond-own', 'accounts.last-administrator'],
    handle: (c, { body }) => c.json(changeAccounts(c.var.ctx, body)),
  }),
  route({
    method: 'get',
    path: '/accounts/:id',
    guard: 'accounts.manage',
    summary: 'Read an account',
    answers: { 200: { says: 'The account.', schema: accountDetailSchema } },
    fails: ['record.missing'],
    handle: (c, { params }) => c.json(findAccountDetail(c.var.ctx, params.id)),
  }),
  route({
    method: 'patch',
    path: '/accounts/:id',
    guard: 'accounts.manage',
    summary: 'Change an account',
    description:
      'What is left out stays. Another role, or `disabled`, ends its logins at once. Another address, or a role that grants more, ends its open invitation; the sessions that are its own stay so.',
    body: accountChangeSchema,
    answers: { 200: { says: 'The account as it is now.', schema: accountDetailSchema } },
    fails: ['record.conflict', 'record.missing', 'role.beyond-own', 'accounts.last-administrator', 'accounts.self'],
    handle: (c, { params, body }) => c.json(changeAccount(c.var.ctx, params.id, body)),
  }),
  route({
    method: 'delete',
    path: '/accounts/:id',
    guard: 'accounts.manage',
    summary: 'Delete an account that nothing hangs on',
    description: 'One that somebody signed in with, or that has sessions or keys, can only be disabled.',
    answers: { 204: { says: 'It is gone.', schema: null } },
    fails: ['record.missing', 'role.beyond-own', 'accounts.in-use', 'accounts.last-administrator', 'accounts.self'],
    handle: (c, { params }) => {
      deleteAccount(c.var.ctx, params.id);
      return c.body(null, 204);
    },
  }),
  route({
    method: 'post',
    path: '/accounts/:id/invitation',
    guard: 'accounts.manage',
    summary: 'Make an invitation',
    description: `${invited} Of an account that has a password it sets a new one.`,
    body: z.strictObject({}),
    answers: { 201: { says: 'The invitation.', schema: invitationSchema } },
    fails: ['record.conflict', 'record.missing', 'role.beyond-own'],
    handle: (c, { params }) => c.json(inviteAccount(c.var.ctx, params.id), 201),
  }),
];
