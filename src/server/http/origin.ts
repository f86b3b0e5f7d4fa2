import { createMiddleware } from 'hono/factory';
import { fail } from '../kit/errors.ts';
import type { HttpEnv } from './env.ts';

const safe = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Refuses changes that another site makes a browser send (cross-site request forgery), whatever the body's type.
 * `Sec-Fetch-Site` decides where the browser sends it (HTTPS and localhost); else `Origin` must name this host.
 * A request with neither comes from no browser of today: it passes unless it carries a cookie, the one credential
 * that a browser adds by itself.
 */
export const ownOrigin = createMiddleware<HttpEnv>(async (c, next) => {
  if (safe.has(c.req.method)) return next();
  const site = c.req.header('sec-fetch-site');
  const origin = c.req.header('origin');
  if (site !== undefined && site !== 'same-origin' && site !== 'none') fail('auth.foreign-origin', { origin: origin ?? site });
  if (origin !== undefined && hostOf(origin) !== new URL(c.req.url).host) fail('auth.foreign-origin', { origin });
  if (site === undefined && origin === undefined && c.req.header('cookie')) fail('auth.foreign-origin', { origin: 'none' });
  return next();
});

function hostOf(origin: string): string | null {
  return URL.canParse(origin) ? new URL(origin).host : null;
}
