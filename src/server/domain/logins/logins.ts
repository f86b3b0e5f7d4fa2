import { Lucia, TimeSpan } from 'lucia';
import { loginById, touchLogin } from '../../../db/queries/logins.ts';
import { minute } from '../../kit/clock.ts';
import { newToken, sha256 } from '../../kit/crypto.ts';
import type { Ctx } from '../../kit/ctx.ts';
import { findAccount } from '../accounts/find.ts';
import type { Account } from '../accounts/model.ts';
import { assertStamp } from '../accounts/stamp.ts';
import { loginAdapter } from './adapter.ts';
import { loginLimits } from './limits.ts';

export interface Login {
  /** SHA-256 of the token. */
  readonly id: string;
  readonly account: Account;
}

/** Where somebody signs in from, for them to recognise it in the list of their logins. */
export interface LoginOrigin {
  /** The browser's User-Agent. */
  readonly agent: string;
  readonly address: string;
}

declare module 'lucia' {
  interface Register {
    DatabaseSessionAttributes: LoginOrigin;
  }
}

/**
 * A new login with a new token, which is for the browser's cookie and stands nowhere here. `stamp`: of the password that
 * was shown; if that changed since, nobody is signed in (`auth.required`).
 */
export async function startLogin(ctx: Ctx, accountId: string, from: LoginOrigin, stamp?: string): Promise<{ readonly token: string }> {
  if (stamp !== undefined) assertStamp(ctx, accountId, stamp);
  // Up to here and into the adapter's transaction nothing waits: nothing can come between.
  const token = newToken(ctx.random);
  await lucia(ctx).createSession(accountId, { agent: from.agent.slice(0, 300), address: from.address }, { sessionId: sha256(token) });
  return { token };
}

/** The login of this token, or null if there is none, its time is over, or its account is disabled. Counts as use, unless a page asks by itself. */
export async function findLogin(ctx: Ctx, token: string, { byItself = false } = {}): Promise<Login | null> {
  const { session, user } = await lucia(ctx, byItself).validateSession(sha256(token));
  if (!session) return null;
  if (!byItself) noteUse(ctx, session.id);
  return { id: session.id, account: findAccount(ctx, user.id) };
}

export async function endLogin(ctx: Ctx, token: string): Promise<void> {
  await lucia(ctx).invalidateSession(sha256(token));
}

/** For the timetable: forgets logins whose time is over. */
export async function clearExpiredLogins(ctx: Ctx): Promise<void> {
  await lucia(ctx).deleteExpiredSessions();
}

/** Once a minute, so that not every page is a write: "last used" is as exact as that. */
function noteUse(ctx: Ctx, id: string): void {
  const row = loginById(ctx.db, id);
  const now = ctx.now().getTime();
  if (!row || now - row.lastSeenAt < minute) return;
  const { idle, longest } = loginLimits(ctx);
  touchLogin(ctx.db, id, now, Math.min(now + idle, row.createdAt + longest));
}

/** `untouched`: a login that it finds lasts no longer for that. */
function lucia(ctx: Ctx, untouched = false): Lucia {
  const adapter = loginAdapter(ctx);
  return new Lucia(untouched ? { ...adapter, updateSessionExpiration: async () => {} } : adapter, {
    sessionExpiresIn: new TimeSpan(loginLimits(ctx).idle, 'ms'),
  });
}
