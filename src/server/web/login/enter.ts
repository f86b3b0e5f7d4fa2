import type { Context } from 'hono';
import type { Account } from '../../domain/accounts/model.ts';
import { endLogin, startLogin } from '../../domain/logins/logins.ts';
import { grantsOf } from '../../domain/roles/grants.ts';
import { senderAddress } from '../../http/address.ts';
import { giveLoginCookie, loginToken } from '../../http/cookies.ts';
import { giveDeviceCookie } from '../../http/device-cookie.ts';
import type { HttpEnv } from '../../http/env.ts';
import { actingAs } from '../../kit/ctx.ts';

interface Way {
  readonly next: string;
  /** Of the password that was shown (`authenticate`). */
  readonly stamp?: string;
}

/** Signs the browser in, and leads on. */
export async function enter(c: Context<HttpEnv>, account: Account, { next, stamp }: Way): Promise<Response> {
  await signIn(c, account, stamp);
  return c.redirect(next, 303);
}

/** A login of its own for this browser: one that it had before ends, so that no token outlives a sign-in. */
export async function signIn(c: Context<HttpEnv>, account: Account, stamp?: string): Promise<void> {
  const { ctx } = c.var;
  const acting = actingAs(ctx, { kind: 'account', id: account.id, grants: grantsOf(ctx, account.role) }, 'page');
  const from = { agent: c.req.header('user-agent') ?? '', address: senderAddress(c) };
  const { token } = await startLogin(acting, account.id, from, stamp);
  const before = loginToken(c);
  if (before) await endLogin(acting, before);
  giveLoginCookie(c, token);
  giveDeviceCookie(c, account.email);
}
