import type { Context } from 'hono';
import { createMiddleware } from 'hono/factory';
import { findKey } from '../domain/keys/authenticate.ts';
import { findLogin } from '../domain/logins/logins.ts';
import { grantsOf } from '../domain/roles/grants.ts';
import { type ActionSource, type Actor, actingAs, type Ctx } from '../kit/ctx.ts';
import { fail } from '../kit/errors.ts';
import { loginToken } from './cookies.ts';
import type { HttpEnv, Viewer } from './env.ts';

interface Sender {
  readonly actor: Actor;
  readonly viewer: Viewer | null;
}

/** A page that keeps itself up to date says so: nobody sits before it, so the login's idle time goes on. */
const byItself = 'debrief-by-itself';

const nobody: Sender = { actor: { kind: 'nobody' }, viewer: null };

/**
 * Finds out who sends a request: the operator on our own socket, a key, a signed-in browser, or nobody. Puts a context
 * that acts as them on the request. A key that is wrong is refused even where none is needed.
 */
export function identify(ctx: Ctx) {
  return createMiddleware<HttpEnv>(async (c, next) => {
    const source = sourceOf(c);
    c.set('ctx', actingAs(ctx, nobody.actor, source));
    c.set('viewer', null);
    const { actor, viewer } = await senderOf(ctx, c);
    c.set('ctx', actingAs(ctx, actor, source));
    c.set('viewer', viewer);
    return next();
  });
}

async function senderOf(ctx: Ctx, c: Context<HttpEnv>): Promise<Sender> {
  // Only our socket's server and commands in this process make these bindings.
  if (c.env?.local === true) return { actor: { kind: 'operator' }, viewer: null };
  const authorization = c.req.header('authorization');
  if (authorization !== undefined) return { actor: byKey(ctx, authorization), viewer: null };
  const token = loginToken(c);
  return token ? byLogin(ctx, token, c.req.header(byItself) !== undefined) : nobody;
}

function byKey(ctx: Ctx, authorization: string): Actor {
  const [, token] = /^Bearer +(\S+)$/i.exec(authorization) ?? [];
  return (token && findKey(ctx, token)) || fail('auth.wrong-key', {});
}

async function byLogin(ctx: Ctx, token: string, asksByItself: boolean): Promise<Sender> {
  const login = await findLogin(ctx, token, { byItself: asksByItself });
  if (!login) return nobody;
  const { id, role, name, email, language, timeZone } = login.account;
  return { actor: { kind: 'account', id, grants: grantsOf(ctx, role) }, viewer: { id, name, email, language, timeZone, login: login.id } };
}

function sourceOf(c: Context<HttpEnv>): ActionSource {
  if (c.env?.local === true) return 'cli';
  return c.req.path.startsWith('/api/') ? 'api' : 'page';
}
