import type { Context, MiddlewareHandler } from 'hono';
import { createMiddleware } from 'hono/factory';
import { matchedRoutes } from 'hono/route';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import { actorText } from '../domain/audit/model.ts';
import { companySettings } from '../domain/settings/settings.ts';
import type { Ctx } from '../kit/ctx.ts';
import { Failure, fail } from '../kit/errors.ts';
import { networkOf, senderAddress } from './address.ts';
import type { HttpEnv } from './env.ts';
import type { Route } from './route.ts';

/** Requests a minute that one sender may make. `strangers`: with a wrong key, from one address. */
export interface Rates {
  readonly reading: number;
  readonly writing: number;
  readonly events: number;
  readonly strangers: number;
}

/** Wrong keys a minute from one address: enough for a typing mistake in every program behind it. */
const strangers = 60;

/** As the company set them. */
function ratesOf(ctx: Ctx): Omit<Rates, 'strangers'> {
  const { apiReadsPerMinute, apiWritesPerMinute, apiBatchesPerMinute } = companySettings(ctx);
  return { reading: apiReadsPerMinute, writing: apiWritesPerMinute, events: apiBatchesPerMinute };
}

type Kind = 'reading' | 'writing' | 'events';

const windowSeconds = 60;

const safe = new Set(['GET', 'HEAD', 'OPTIONS']);

export interface RateLimiter {
  /** Counts every request to the API by its sender, and says in the answer's headers what is left. */
  counts(routes: readonly Route[]): MiddlewareHandler<HttpEnv>;
  /** Stands before `identify`: counts wrong keys by address, apart from whoever signs in from there. */
  readonly wrongKeys: MiddlewareHandler<HttpEnv>;
}

/**
 * Kept in memory: a restart forgets it. Whoever has signed in is counted by key or account, so that nobody else uses up
 * their share. `fixed`: instead of what the company set.
 */
export function createRateLimiter(fixed?: Rates): RateLimiter {
  // It counts; what is too many is looked up each time, so that a changed setting holds at once.
  const counter = new RateLimiterMemory({ points: Number.MAX_SAFE_INTEGER, duration: windowSeconds });
  const take = async (rate: number, counted: string) => {
    const { consumedPoints, msBeforeNext } = await counter.consume(counted);
    return { left: rate - consumedPoints, seconds: Math.max(1, Math.ceil(msBeforeNext / 1000)) };
  };
  return {
    counts: (routes) => {
      const own = new Map(routes.map(({ handle, rate }) => [handle as unknown, rate]));
      return createMiddleware<HttpEnv>(async (c, next) => {
        const { ctx } = c.var;
        if (ctx.actor.kind === 'operator') return next();
        const kind = kindOf(c, own);
        const rate = (fixed ?? ratesOf(ctx))[kind];
        const { left, seconds } = await take(rate, `${kind} ${senderOf(c)}`);
        // draft-ietf-httpapi-ratelimit-headers
        c.header('ratelimit-policy', `"${kind}";q=${rate};w=${windowSeconds}`);
        c.header('ratelimit', `"${kind}";r=${Math.max(left, 0)};t=${seconds}`);
        if (left < 0) fail('request.too-many', { seconds });
        return next();
      });
    },
    wrongKeys: createMiddleware<HttpEnv>(async (c, next) => {
      await next();
      if (!(c.error instanceof Failure) || c.error.code !== 'auth.wrong-key') return;
      const { left, seconds } = await take(fixed?.strangers ?? strangers, `stranger ${networkOf(senderAddress(c))}`);
      if (left < 0) fail('request.too-many', { seconds });
    }),
  };
}

/** As the route says that answers in the end; for an address without one, by the method. */
function kindOf(c: Context<HttpEnv>, own: ReadonlyMap<unknown, Route['rate']>): Kind {
  const found = matchedRoutes(c).find(({ handler }) => own.has(handler));
  return (found && own.get(found.handler)) ?? (safe.has(c.req.method) ? 'reading' : 'writing');
}

function senderOf(c: Context<HttpEnv>): string {
  const { actor } = c.var.ctx;
  return actor.kind === 'nobody' ? networkOf(senderAddress(c)) : actorText(actor);
}
