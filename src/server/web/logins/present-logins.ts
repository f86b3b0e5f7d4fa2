import type { Context } from 'hono';
import type { LoginView } from '../../../views/pages/logins/props.ts';
import { listLogins } from '../../domain/logins/list.ts';
import type { HttpEnv } from '../../http/env.ts';

/** Those of the account, the asker's own marked. */
export function presentLogins(c: Context<HttpEnv>, accountId: string): LoginView[] {
  return listLogins(c.var.ctx, accountId).map((login) => ({ ...login, isThis: login.id === c.var.viewer?.login }));
}

/** What an address says was done; anything else says nothing. */
export function doneOf<const Done extends string>(c: Context<HttpEnv>, known: readonly Done[]): Done | null {
  const done = c.req.query('done');
  return known.find((code) => code === done) ?? null;
}
