import type { Context } from 'hono';
import { createMiddleware } from 'hono/factory';
import { matchedRoutes } from 'hono/route';
import type { Ctx } from '../kit/ctx.ts';
import type { HttpEnv } from './env.ts';

/**
 * A number and a line in the log for each request. The number is always ours, so that nobody can pass for another request. It names the route's pattern, never the address itself: that may hold an invitation's token,
 * a search or a name.
 */
export function requestLog(ctx: Ctx) {
  return createMiddleware<HttpEnv>(async (c, next) => {
    const begun = ctx.now().getTime();
    c.set('requestId', ctx.id());
    await next();
    c.res.headers.set('x-request-id', c.var.requestId);
    const route = routeOf(c);
    const facts = { method: c.req.method, route, status: c.res.status, ms: ctx.now().getTime() - begun, requestId: c.var.requestId };
    if (route === '/assets/:file') ctx.log.debug(facts, 'request');
    else ctx.log.info(facts, 'request');
  });
}

/** The line of the house that answers the address; "none" where there is none. */
export function routeOf(c: Context<HttpEnv>): string {
  return matchedRoutes(c).findLast(({ path }) => !path.endsWith('*'))?.path ?? 'none';
}
