import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type { HttpEnv } from './env.ts';

/** Holds a login's token: the browser's only credential. Over HTTPS its name has a prefix (`nameOf`). */
export const loginCookie = 'debrief-login';

/** A login ends by itself when its time is over; the cookie outlives the longest that can be set. */
const loginAge = 30 * 24 * 60 * 60;

export function loginToken(c: Context<HttpEnv>): string | undefined {
  return secret(c, loginCookie);
}

export function giveLoginCookie(c: Context<HttpEnv>, token: string): void {
  giveSecret(c, loginCookie, token, loginAge);
}

export function takeLoginCookie(c: Context<HttpEnv>): void {
  takeSecret(c, loginCookie);
}

/** What scripts must not read and other sites cannot send. */
export function secret(c: Context<HttpEnv>, name: string): string | undefined {
  return getCookie(c, nameOf(c, name));
}

export function giveSecret(c: Context<HttpEnv>, name: string, value: string, maxAge: number): void {
  setCookie(c, nameOf(c, name), value, { ...attributes(c), httpOnly: true, maxAge });
}

export function takeSecret(c: Context<HttpEnv>, name: string): void {
  deleteCookie(c, nameOf(c, name), attributes(c));
}

/** A choice made before signing in; not a credential. */
export function giveCookie(c: Context<HttpEnv>, name: string, value: string): void {
  setCookie(c, name, value, { ...attributes(c), maxAge: 365 * 24 * 60 * 60 });
}

/**
 * Browsers take a cookie with this prefix over HTTPS and from this host alone, so that neither a neighbour in the domain
 * nor somebody on the wire can plant one. Over plain HTTP they refuse it: there the bare name counts, and only there.
 */
function nameOf(c: Context<HttpEnv>, name: string): string {
  return c.var.sender.encrypted ? `__Host-${name}` : name;
}

function attributes(c: Context<HttpEnv>) {
  return { path: '/', sameSite: 'Lax', secure: c.var.sender.encrypted } as const;
}
