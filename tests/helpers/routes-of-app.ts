import type { Hono } from 'hono';
import type { Permission } from '../../src/server/domain/roles/permissions.ts';
import type { HttpEnv } from '../../src/server/http/env.ts';
import { guards } from '../../src/server/http/guard.ts';

export interface GuardedRoute {
  /** "GET /api/v1/sessions/:id". */
  readonly name: string;
  readonly method: string;
  readonly path: string;
  readonly guard: Permission | 'public' | null;
  readonly isApi: boolean;
}

/** Every route of the mounted application, with what its guard asks for; null: none stands before its handler. */
export function routesOf(app: Hono<HttpEnv>): GuardedRoute[] {
  const handlers = app.routes.filter(({ method }) => method !== 'ALL');
  const byName = Map.groupBy(handlers, ({ method, path }) => `${method} ${path}`);
  return [...byName].map(([name, chain]) => {
    const { method = '', path = '', handler } = chain[0] ?? {};
    const guard = (handler as { [guards]?: Permission | 'public' } | undefined)?.[guards] ?? null;
    return { name, method, path, guard, isApi: path.startsWith('/api/') };
  });
}

/** The route that answers an address; the first one, as in the application. */
export function routeAt(routes: readonly GuardedRoute[], method: string, pathname: string): GuardedRoute | undefined {
  return routes.find((route) => route.method === method && new RegExp(`^${route.path.replace(/:\w+/g, '[^/]+')}$`).test(pathname));
}
