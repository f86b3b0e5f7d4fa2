import { createHash } from 'node:crypto';
import { hour, minute } from '../kit/clock.ts';
import { fail } from '../kit/errors.ts';
import { type Buckets, createBuckets } from './buckets.ts';

export interface Guesser {
  /** As typed; or the account's, where it is known. */
  readonly email: string;
  /** `networkOf` the sender's address. */
  readonly network: string;
  /** Of a browser that has signed in to this account before (`device-cookie.ts`); null: a stranger. */
  readonly device: string | null;
}

/** What happens to an attempt that was let through. */
export interface Attempt {
  passed(): void;
  /** It came to nothing for another reason: it was no guess. */
  takeBack(): void;
}

export type Guess = 'password' | 'code';

export interface LoginGate {
  /**
   * Counts an attempt as failed before it is looked at, so that many at once gain nothing.
   * Throws `auth.slow-down` while the next one has to wait.
   */
  attempt(guess: Guess, guesser: Guesser, now: Date): Attempt;
}

/** One browser, or one network, against one account: four an hour in the long run. */
const pair = { free: 4, longestMs: 15 * minute, leakMs: 15 * minute };
/** One network against many accounts: sixty an hour. */
const network = { free: 20, longestMs: 15 * minute, leakMs: minute };
/** All strangers together against one account: six an hour, more than one network can reach by itself. */
const account = { free: 50, longestMs: 15 * minute, leakMs: 10 * minute };
/** The same for codes, of which a million exist and three are right: one an hour. */
const codes = { free: 10, longestMs: hour, leakMs: hour };

/**
 * Slows guessing down, and locks nobody out. A browser that has signed in to the account before is counted by itself
 * alone: whatever strangers do, its owner gets in. Strangers are counted by account and network, by network over all
 * accounts, and by account over all networks. Kept in memory: hashes keep typed names (sometimes passwords, by mistake)
 * out of memory dumps.
 */
export function createLoginGate(): LoginGate {
  const buckets = {
    password: { pair: createBuckets(pair), network: createBuckets(network), account: createBuckets(account) },
    code: { pair: createBuckets(pair), network: createBuckets(network), account: createBuckets(codes) },
  };
  return {
    attempt(guess, guesser, now) {
      const { own, shared } = countersOf(buckets[guess], guesser);
      const all = [own, ...shared];
      const leftMs = Math.max(...all.map(({ bucket, key }) => bucket.waitMs(key, now)));
      if (leftMs > 0) fail('auth.slow-down', { seconds: Math.ceil(leftMs / 1000) });
      for (const { bucket, key } of all) bucket.add(key, now);
      const takeBack = (counters: readonly Counter[]) => {
        for (const { bucket, key } of counters) bucket.takeBack(key, now);
      };
      return {
        passed() {
          own.bucket.empty(own.key);
          takeBack(shared);
        },
        takeBack: () => takeBack(all),
      };
    },
  };
}

interface Counter {
  readonly bucket: Buckets;
  readonly key: string;
}

function countersOf(
  buckets: { readonly pair: Buckets; readonly network: Buckets; readonly account: Buckets },
  { email, network, device }: Guesser,
): { own: Counter; shared: Counter[] } {
  const name = email.trim().toLowerCase();
  if (device !== null) return { own: { bucket: buckets.pair, key: hashed('device', name, device) }, shared: [] };
  return {
    own: { bucket: buckets.pair, key: hashed('network', name, network) },
    shared: [
      { bucket: buckets.network, key: hashed(network) },
      { bucket: buckets.account, key: hashed(name) },
    ],
  };
}

function hashed(...parts: string[]): string {
  return createHash('sha256').update(parts.join('\n')).digest('base64url');
}
