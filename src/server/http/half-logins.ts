import type { Context } from 'hono';
import { minute, second } from '../kit/clock.ts';
import { newToken, sha256 } from '../kit/crypto.ts';
import { giveSecret, secret, takeSecret } from './cookies.ts';
import type { HttpEnv } from './env.ts';

/** Somebody who has shown the password, and not yet the code of the second factor. */
export interface HalfLogin {
  readonly accountId: string;
  readonly email: string;
  /** Of the password that was shown (`authenticate`). */
  readonly stamp: string;
  /** Where to go after the login. */
  readonly next: string;
}

export interface HalfLogins {
  start(c: Context<HttpEnv>, half: HalfLogin): void;
  /** Of the browser that asks; null: it has shown no password, too long ago, or sent too many wrong codes since. */
  find(c: Context<HttpEnv>): HalfLogin | null;
  /** Counts a wrong code: after the fifth the password is asked for again. */
  failed(c: Context<HttpEnv>): void;
  /** Used up: it counts once. */
  end(c: Context<HttpEnv>): void;
}

const cookie = 'debrief-half-login';
/** How long the second step may take, in milliseconds. */
const life = 5 * minute;
const mostWrong = 5;
const most = 10_000;

/**
 * Kept in memory and not signed into the cookie: so a proof counts once, its wrong codes are counted, and nothing has to
 * be remembered of those that were used. A restart forgets them: then the password is asked for again. Each is bound to
 * the browser that has its token, and is never a login: nothing but the code's page looks at it.
 */
export function createHalfLogins(): HalfLogins {
  const waiting = new Map<string, { readonly half: HalfLogin; readonly until: number; wrong: number }>();
  const keyOf = (c: Context<HttpEnv>) => sha256(secret(c, cookie) ?? '');
  const forgetOld = (now: number) => {
    for (const [key, { until }] of waiting) {
      // In the order they began: the first that still counts ends the search.
      if (until > now && waiting.size < most) return;
      waiting.delete(key);
    }
  };
  return {
    start(c, half) {
      const { ctx } = c.var;
      const now = ctx.now().getTime();
      forgetOld(now);
      const proof = newToken(ctx.random);
      waiting.set(sha256(proof), { half, until: now + life, wrong: 0 });
      giveSecret(c, cookie, proof, life / second);
    },
    find(c) {
      const found = waiting.get(keyOf(c));
      return found && found.until > c.var.ctx.now().getTime() ? found.half : null;
    },
    failed(c) {
      const found = waiting.get(keyOf(c));
      if (!found) return;
      found.wrong += 1;
      if (found.wrong >= mostWrong) waiting.delete(keyOf(c));
    },
    end(c) {
      waiting.delete(keyOf(c));
      takeSecret(c, cookie);
    },
  };
}
