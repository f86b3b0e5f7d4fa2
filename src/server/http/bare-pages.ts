import { createMiddleware } from 'hono/factory';
import type { HttpEnv } from './env.ts';

/** Pages for people without an account, whose links or forms carry a secret. */
const bare = /^\/((consent|device)\/|receipt(\/|$))/;

export function isBare(path: string): boolean {
  return bare.test(path);
}

/** No script, no request, no frame: what stands on these pages was partly written by strangers. */
const policy = [
  "default-src 'none'",
  "script-src 'none'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
].join('; ');

/**
 * Stands before `securityHeaders`, and so has the last word. `Referrer-Policy` stays `same-origin`: nothing of the address
 * goes to another site, and with `no-referrer` browsers would send `Origin: null` with forms, which the origin check
 * refuses. Search engines are told to stay away, for a box that can be reached from outside.
 */
export const barePages = createMiddleware<HttpEnv>(async (c, next) => {
  await next();
  if (!isBare(c.req.path)) return;
  c.res.headers.set('content-security-policy', policy);
  c.res.headers.set('cache-control', 'no-store');
  c.res.headers.set('x-robots-tag', 'noindex, nofollow, noarchive');
});
