import { ownAccount } from '../domain/accounts/own.ts';
import { endLoginOf, endLoginsOf } from '../domain/logins/end.ts';
import { loginSchema, pageOfLogins } from '../domain/logins/list.ts';
import { pageOf, pageQuery } from '../http/paging.ts';
import { route } from '../http/route.ts';

const page = { 200: { says: 'A page of logins.', schema: pageOf('logins', loginSchema) } };
const ended = { 204: { says: 'Its next request is nobody’s.', schema: null } };
const order = 'Signed-in browsers, the newest first.';

const accountLoginRoutes = [
  route({
    method: 'get',
    path: '/accounts/:id/logins',
    guard: 'accounts.manage',
    summary: "List an account's logins",
    description: order,
    query: pageQuery,
    answers: page,
    handle: (c, { params, query }) => c.json(pageOfLogins(c.var.ctx, params.id, query)),
  }),
  route({
    method: 'delete',
    path: '/accounts/:id/logins',
    guard: 'accounts.manage',
    summary: 'End all logins of an account',
    answers: ended,
    handle: (c, { params }) => {
      endLoginsOf(c.var.ctx, params.id);
      return c.body(null, 204);
    },
  }),
  route({
    method: 'delete',
    path: '/accounts/:id/logins/:login',
    guard: 'accounts.manage',
    summary: 'End a login of an account',
    answers: ended,
    handle: (c, { params }) => {
      endLoginOf(c.var.ctx, params.id, params.login);
      return c.body(null, 204);
    },
  }),
];

const ownLoginRoutes = [
  route({
    method: 'get',
    path: '/me/logins',
    guard: 'self',
    summary: "List one's own logins",
    description: order,
    query: pageQuery,
    answers: page,
    fails: ['record.missing'],
    handle: (c, { query }) => c.json(pageOfLogins(c.var.ctx, ownAccount(c.var.ctx), query)),
  }),
  route({
    method: 'delete',
    path: '/me/logins',
    guard: 'self',
    summary: "End one's own logins",
    description: 'All of them; asked from a signed-in browser, all but its own.',
    answers: ended,
    fails: ['record.missing'],
    handle: (c) => {
      endLoginsOf(c.var.ctx, ownAccount(c.var.ctx), { keep: c.var.viewer?.login ?? null });
      return c.body(null, 204);
    },
  }),
  route({
    method: 'delete',
    path: '/me/logins/:login',
    guard: 'self',
    summary: "End one of one's own logins",
    answers: ended,
    handle: (c, { params }) => {
      endLoginOf(c.var.ctx, ownAccount(c.var.ctx), params.login);
      return c.body(null, 204);
    },
  }),
];

export const loginRoutes = [...accountLoginRoutes, ...ownLoginRoutes];
