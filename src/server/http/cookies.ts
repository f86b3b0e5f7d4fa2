import type { Context } from 'hono';
import { deleteCookie, setCookie } from 'hono/cookie';
import { loginLimits } from '../domain/logins/limits.ts';
import { second } from '../kit/clock.ts';
import type { HttpEnv } from './env.ts';

/** Holds a login's token: the browser's only credential. */
export const loginCookie = 'debrief-login';

/** As long as a login can last; the login itself ends sooner when unused. */
export function giveLoginCookie(c: Context<HttpEnv>, token: string): void {
  const maxAge = loginLimits(c.var.ctx).longest / second;
  setCookie(c, loginCookie, token, { ...attributes(c), httpOnly: true, maxAge });
}

export function takeLoginCookie(c: Context<HttpEnv>): void {
  deleteCookie(c, loginCookie, attributes(c));
}

/** A choice made before signing in; not a credential. */
export function giveCookie(c: Context<HttpEnv>, name: string, value: string): void {
  setCookie(c, name, value, { ...attributes(c), maxAge: 365 * 24 * 60 * 60 });
}

function attributes(c: Context<HttpEnv>) {
  return { path: '/', sameSite: 'Lax', secure: c.var.sender.encrypted } as const;
}
