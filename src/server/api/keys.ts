import { z } from 'zod';
import { findAccountByEmail } from '../domain/accounts/find.ts';
import { createKey } from '../domain/keys/keys.ts';
import { permissionNames } from '../domain/roles/permissions.ts';
import { route } from '../http/route.ts';
import { fail } from '../kit/errors.ts';

const newKeySchema = z.strictObject({
  /** The account that the key acts for. */
  email: z.email(),
  name: z.string().trim().min(1).max(200),
  scopes: z.array(z.enum(permissionNames)).min(1).max(50),
});

export const keyRoutes = [
  route({
    method: 'post',
    path: '/keys',
    guard: 'integrations.manage',
    summary: 'Make a key',
    body: newKeySchema,
    answers: { 201: { says: 'The key; `key` is the secret itself, in this answer alone.', schema: z.looseObject({ key: z.string() }) } },
    fails: ['record.missing'],
    handle: (c, { body: { email, name, scopes } }) => {
      const account = findAccountByEmail(c.var.ctx, email) ?? fail('record.missing', { noun: 'account', id: email });
      const { key, token } = createKey(c.var.ctx, { name, accountId: account.id, scopes });
      return c.json({ ...key, key: token }, 201);
    },
  }),
];
