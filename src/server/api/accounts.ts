import type { Context } from 'hono';
import { createAccount } from '../domain/accounts/create.ts';
import { newAccountSchema } from '../domain/accounts/model.ts';
import { readJson } from '../http/body.ts';
import type { HttpEnv } from '../http/env.ts';

/** POST /accounts: makes an account. */
export async function postAccount(c: Context<HttpEnv>): Promise<Response> {
  const account = await createAccount(c.var.ctx, await readJson(c, newAccountSchema));
  return c.json(account, 201);
}
