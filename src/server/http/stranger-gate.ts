import { createMiddleware } from 'hono/factory';
import { minute, second } from '../kit/clock.ts';
import { fail } from '../kit/errors.ts';
import { networkOf, senderAddress } from './address.ts';
import { type BucketRules, createBuckets } from './buckets.ts';
import type { HttpEnv } from './env.ts';

/** Requests of one network: two a second in the long run. A whole company may sit behind it. */
const usual: BucketRules = { free: 120, longestMs: minute, leakMs: second / 2 };
/** For what is much work: the largest session is a second's. Six a minute. */
export const heavy: BucketRules = { free: 6, longestMs: minute, leakMs: 10 * second };
/** Those that led to nothing, so that nobody tries out links and numbers: sixty an hour. */
const misses = { free: 20, longestMs: 15 * minute, leakMs: minute };

const nothing = new Set([404, 410]);

/** For pages that a secret opens and nobody signs in to. Counts each request as a miss before it is looked at, so that many at once gain nothing. */
export function slowStrangers(requests = usual) {
  const all = createBuckets(requests);
  const missed = createBuckets(misses);
  return createMiddleware<HttpEnv>(async (c, next) => {
    const network = networkOf(senderAddress(c));
    const now = c.var.ctx.now();
    const waitMs = Math.max(all.waitMs(network, now), missed.waitMs(network, now));
    if (waitMs > 0) fail('request.too-many', { seconds: Math.ceil(waitMs / second) });
    all.add(network, now);
    missed.add(network, now);
    await next();
    if (!nothing.has(c.res.status)) missed.takeBack(network, now);
  });
}
