import { isIP } from 'node:net';
import { hostname } from 'node:os';
import { createMiddleware } from 'hono/factory';
import { type Config, settings } from '../domain/settings/list.ts';
import { fail } from '../kit/errors.ts';
import type { HttpEnv } from './env.ts';

/**
 * Refuses a request for a host of another name: a page elsewhere can make its own name lead here (DNS rebinding), and a
 * browser then takes our answers for that page's own. An address needs no name, so nobody can do that with one; nor
 * with the machine's own name or localhost.
 */
export function knownHost({ hostNames }: Pick<Config, 'hostNames'>) {
  const own = hostname().toLowerCase();
  const known = new Set(['localhost', own, `${own}.local`, ...hostNames]);
  return createMiddleware<HttpEnv>(async (c, next) => {
    // The socket in the data folder is reached by a path, and styles and scripts are nobody's secret.
    if (c.env?.local === true || c.req.path.startsWith('/assets/')) return next();
    const host = hostOf(c.req.url);
    if (isIP(host) === 0 && !known.has(host)) fail('request.foreign-host', { host, variable: settings.hostNames.env });
    return next();
  });
}

function hostOf(url: string): string {
  return new URL(url).hostname.replace(/^\[(.*)\]$/, '$1').replace(/\.$/, '');
}
