import type { Hono } from 'hono';
import type { HttpEnv } from './env.ts';

const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'];

/** The methods that an address knows, as the Allow header lists them; empty where there is no such address. */
export function allowedMethods(app: Hono<HttpEnv>, path: string): string {
  const known = methods.filter((method) => app.router.match(method, path)[0].some(([[, route]]) => route.method === method));
  const all = known.flatMap((method) => (method === 'GET' ? ['GET', 'HEAD'] : [method]));
  return all.length === 0 ? '' : [...all, 'OPTIONS'].join(', ');
}
