import { z } from 'zod';
import { ownAccount } from '../domain/accounts/own.ts';
import { createKey } from '../domain/keys/create.ts';
import { findKeyRecord, listKeys } from '../domain/keys/find.ts';
import { keyFields, keySchema, keyStates, madeKeySchema } from '../domain/keys/model.ts';
import { ownerId } from '../domain/keys/owner.ts';
import { revokeKey } from '../domain/keys/revoke.ts';
import { grace, rotateKey } from '../domain/keys/rotate.ts';
import { pageOf, pageQuery } from '../http/paging.ts';
import { route } from '../http/route.ts';

const searched = pageQuery.extend({
  search: z.string().trim().max(200).optional().describe("Found in the key's name, or in its account's name or address."),
  state: z.enum(keyStates).optional().describe('`active` has those that are `ending` in it.'),
});

const listQuery = searched.extend({ owner: z.string().min(1).max(100).optional().describe('Id of an account, or `company`.') });

const ends = keyFields.expiresAt.optional().describe('Default: a year from now. At most two years from now.');

const ownKeySchema = z.strictObject({ name: keyFields.name, scopes: keyFields.scopes, expiresAt: ends });

const newKeySchema = z.strictObject({
  account: z
    .string()
    .min(1)
    .max(254)
    .nullable()
    .default(null)
    .describe('Id or e-mail address of the account that it acts for; null: the company.'),
  name: keyFields.name,
  scopes: keyFields.scopes,
  expiresAt: keyFields.expiresAt
    .nullish()
    .describe("Default: a year from now. At most two years from now; null, for the company's keys alone: never."),
});

const rotation = z.strictObject({
  graceHours: z.int().min(0).max(grace.longest).default(grace.usual).describe('How long the old key goes on; 0: it ends at once.'),
});

const page = { 200: { says: 'A page of keys.', schema: pageOf('keys', keySchema) } };
const one = { 200: { says: 'The key.', schema: keySchema } };
const made = {
  201: { says: 'The key, with its secret in this answer alone.', schema: madeKeySchema, headers: { location: "The key's address." } },
};
const revoked = { 204: { says: 'It opens nothing any more.', schema: null } };
const noWider = 'No key is wider than whoever makes it, and none that a key makes outlasts it.';
const replaced =
  'A new key in place of this one: same name, account and scopes, as long a life. The old one goes on for the hours of grace, so that programs can change over.';

/** All keys of the company and of its accounts. */
const companyKeyRoutes = [
  route({
    method: 'get',
    path: '/keys',
    guard: 'integrations.manage',
    summary: 'List API keys',
    description: 'Of the company and of its accounts, newest first, ended and revoked ones too.',
    query: listQuery,
    answers: page,
    handle: (c, { query }) => {
      const { items, next } = listKeys(c.var.ctx, 'everybody', query);
      return c.json({ keys: items, next });
    },
  }),
  route({
    method: 'post',
    path: '/keys',
    guard: 'integrations.manage',
    summary: 'Make an API key',
    description: `For the company or for an account. ${noWider}`,
    body: newKeySchema,
    answers: made,
    fails: ['role.beyond-own', 'record.missing', 'record.conflict'],
    handle: (c, { body: { account, ...key } }) => {
      const { ctx } = c.var;
      const created = createKey(ctx, { ...key, accountId: account === null ? null : ownerId(ctx, account) });
      c.header('location', `/api/v1/keys/${created.id}`);
      return c.json(created, 201);
    },
  }),
  route({
    method: 'get',
    path: '/keys/:id',
    guard: 'integrations.manage',
    summary: 'Read an API key',
    answers: one,
    handle: (c, { params }) => c.json(findKeyRecord(c.var.ctx, 'everybody', params.id)),
  }),
  route({
    method: 'delete',
    path: '/keys/:id',
    guard: 'integrations.manage',
    summary: 'Revoke an API key',
    description: 'Revoking it again changes nothing. The record stays.',
    answers: revoked,
    handle: (c, { params }) => {
      revokeKey(c.var.ctx, 'everybody', params.id);
      return c.body(null, 204);
    },
  }),
  route({
    method: 'post',
    path: '/keys/:id/rotation',
    guard: 'integrations.manage',
    summary: 'Replace an API key',
    description: replaced,
    body: rotation,
    answers: made,
    fails: ['role.beyond-own', 'record.conflict'],
    handle: (c, { params, body }) => {
      const created = rotateKey(c.var.ctx, 'everybody', params.id, body.graceHours);
      c.header('location', `/api/v1/keys/${created.id}`);
      return c.json(created, 201);
    },
  }),
];

/** The keys of whoever asks. */
const ownKeyRoutes = [
  route({
    method: 'get',
    path: '/me/keys',
    guard: 'self',
    summary: "List one's own API keys",
    query: searched,
    answers: page,
    fails: ['record.missing'],
    handle: (c, { query }) => {
      const { items, next } = listKeys(c.var.ctx, 'own', query);
      return c.json({ keys: items, next });
    },
  }),
  route({
    method: 'post',
    path: '/me/keys',
    guard: 'self',
    summary: 'Make an API key of one’s own',
    description: `It acts for the account, and never does more than the account may do at that moment. ${noWider}`,
    body: ownKeySchema,
    answers: made,
    fails: ['role.beyond-own', 'record.missing', 'record.conflict'],
    handle: (c, { body }) => {
      const { ctx } = c.var;
      const created = createKey(ctx, { ...body, accountId: ownAccount(ctx) });
      c.header('location', `/api/v1/me/keys/${created.id}`);
      return c.json(created, 201);
    },
  }),
  route({
    method: 'get',
    path: '/me/keys/:id',
    guard: 'self',
    summary: 'Read an API key of one’s own',
    answers: one,
    handle: (c, { params }) => c.json(findKeyRecord(c.var.ctx, 'own', params.id)),
  }),
  route({
    method: 'delete',
    path: '/me/keys/:id',
    guard: 'self',
    summary: 'Revoke an API key of one’s own',
    description: 'Revoking it again changes nothing. The record stays.',
    answers: revoked,
    handle: (c, { params }) => {
      revokeKey(c.var.ctx, 'own', params.id);
      return c.body(null, 204);
    },
  }),
  route({
    method: 'post',
    path: '/me/keys/:id/rotation',
    guard: 'self',
    summary: 'Replace an API key of one’s own',
    description: replaced,
    body: rotation,
    answers: made,
    fails: ['role.beyond-own', 'record.conflict'],
    handle: (c, { params, body }) => {
      const created = rotateKey(c.var.ctx, 'own', params.id, body.graceHours);
      c.header('location', `/api/v1/me/keys/${created.id}`);
      return c.json(created, 201);
    },
  }),
];

export const keyRoutes = [...companyKeyRoutes, ...ownKeyRoutes];
