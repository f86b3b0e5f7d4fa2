import type { MiddlewareHandler } from 'hono';
import { createMiddleware } from 'hono/factory';
import { may } from '../domain/roles/grants.ts';
import type { Permission } from '../domain/roles/permissions.ts';
import { fail } from '../kit/errors.ts';
import type { HttpEnv } from './env.ts';

/** Marks a handler as a guard, for the test that every route has one. */
export const guards = Symbol('guards');

export type Guard = MiddlewareHandler<HttpEnv> & { readonly [guards]: Permission | 'public' };

/**
 * Stands on each route's own line: lets through who holds the permission; `public` lets everybody through. To somebody
 * without it a page is not there (SPEC H2); a program is told which permission its key lacks.
 */
export function guard(permission: Permission | 'public'): Guard {
  const handler = createMiddleware<HttpEnv>(async (c, next) => {
    if (permission === 'public') return next();
    const { ctx } = c.var;
    if (ctx.actor.kind === 'nobody') fail('auth.required', {});
    if (may(ctx, permission)) return next();
    if (ctx.source === 'page') return c.notFound();
    return fail('auth.forbidden', { permission });
  });
  return Object.assign(handler, { [guards]: permission });
}
