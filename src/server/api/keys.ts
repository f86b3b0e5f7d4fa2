import type { Context } from 'hono';
import { z } from 'zod';
import { findAccountByEmail } from '../domain/accounts/find.ts';
import { createKey } from '../domain/keys/keys.ts';
import { permissionNames } from '../domain/roles/permissions.ts';
import { readJson } from '../http/body.ts';
import type { HttpEnv } from '../http/env.ts';
import { fail } from '../kit/errors.ts';

const newKeySchema = z.strictObject({
  /** The account that the key acts for. */
  email: z.email(),
  name: z.string().trim().min(1).max(200),
  scopes: z.array(z.enum(permissionNames)).min(1).max(50),
});

/** POST /keys: makes a key; `key` is the secret itself, in this answer alone. */
export async function postKey(c: Context<HttpEnv>): Promise<Response> {
  const { email, name, scopes } = await readJson(c, newKeySchema);
  const account = findAccountByEmail(c.var.ctx, email) ?? fail('record.missing', { noun: 'account', id: email });
  const { key, token } = createKey(c.var.ctx, { name, accountId: account.id, scopes });
  return c.json({ ...key, key: token }, 201);
}
