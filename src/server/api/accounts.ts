import { createAccount } from '../domain/accounts/create.ts';
import { accountSchema, newAccountSchema } from '../domain/accounts/model.ts';
import { route } from '../http/route.ts';

export const accountRoutes = [
  route({
    method: 'post',
    path: '/accounts',
    guard: 'accounts.manage',
    summary: 'Make an account',
    body: newAccountSchema,
    answers: { 201: { says: 'The account.', schema: accountSchema } },
    fails: ['record.conflict'],
    handle: async (c, { body }) => c.json(await createAccount(c.var.ctx, body), 201),
  }),
];
