import type { Context, MiddlewareHandler } from 'hono';
import { createMiddleware } from 'hono/factory';
import { matchedRoutes } from 'hono/route';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { actorText } from '../domain/audit/model.ts';
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

/**
 * Against a program gone wild, not against load: a batch a second from each of a hundred running sessions fits, and so
 * does a script that reads twenty pages a second.
 */
export const usualRates: Rates = { reading: 1200, writing: 600, events: 6000, strangers: 60 };

type Kind = 'reading' | 'writing' | 'events';

const windowSeconds = 60;

const safe = new Set(['GET', 'HEAD', 'OPTIONS']);

export interface RateLimiter {
  /** Counts every request to the API by its sender, and says in the answer's headers what is left. */
  counts(routes: readonly Route[]): MiddlewareHandler<HttpEnv>;
  /** Stands before `identify`: counts wrong keys by address, apart from whoever signs in from there. */
  readonly wrongKeys: MiddlewareHandler<HttpEnv>;
}

/** Kept in memory: a restart forgets it. Whoever has signed in is counted by key or account, so that nobody else uses up their share. */
export function createRateLimiter(rates: Rates = usualRates): RateLimiter {
  const limiterOf = (points: number) => new RateLimiterMemory({ points, duration: windowSeconds });
  const limiters = {
    reading: limiterOf(rates.reading),
    writing: limiterOf(rates.writing),
    events: limiterOf(rates.events),
    strangers: limiterOf(rates.strangers),
  };
  return {
    counts: (routes) => {
      const own = new Map(routes.map(({ handle, rate }) => [handle as unknown, rate]));
      return createMiddleware<HttpEnv>(async (c, next) => {
        if (c.var.ctx.actor.kind === 'operator') return next();
        const kind = kindOf(c, own);
        const { left, seconds } = await take(limiters[kind], senderOf(c));
        // draft-ietf-httpapi-ratelimit-headers
        c.header('ratelimit-policy', `"${kind}";q=${rates[kind]};w=${windowSeconds}`);
        c.header('ratelimit', `"${kind}";r=${Math.max(left, 0)};t=${seconds}`);
        if (left < 0) fail('request.too-many', { seconds });
        return next();
      });
    },
    wrongKeys: createMiddleware<HttpEnv>(async (c, next) => {
      await next();
      if (!(c.error instanceof Failure) || c.error.code !== 'auth.wrong-key') return;
      const { left, seconds } = await take(limiters.strangers, networkOf(senderAddress(c)));
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

/** `left` below 0: over the limit. */
async function take(limiter: RateLimiterMemory, sender: string): Promise<{ left: number; seconds: number }> {
  try {
    return told(await limiter.consume(sender), 0);
  } catch (refused) {
    if (refused instanceof RateLimiterRes) return told(refused, 1);
    throw refused;
  }
}

function told({ remainingPoints, msBeforeNext }: RateLimiterRes, over: number): { left: number; seconds: number } {
  return { left: remainingPoints - over, seconds: Math.max(1, Math.ceil(msBeforeNext / 1000)) };
}
