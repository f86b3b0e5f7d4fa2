import { second } from '../kit/clock.ts';

export interface BucketRules {
  /** Failures that cost nothing; from then on the wait doubles from one second up to the longest. */
  readonly free: number;
  readonly longestMs: number;
  /** One failure is forgotten each time this passes: in the long run nobody guesses faster. */
  readonly leakMs: number;
}

interface Bucket {
  level: number;
  /** When the level was that. */
  atMs: number;
  lastMs: number;
}

export interface Buckets {
  /** Until the next attempt is looked at, in milliseconds; 0 or less: now. */
  waitMs(key: string, now: Date): number;
  add(key: string, now: Date): void;
  /** One failure that was none. */
  takeBack(key: string, now: Date): void;
  empty(key: string): void;
}

const most = 50_000;

/** Leaky buckets of failures, by key. In memory: a restart forgets them. */
export function createBuckets(rules: BucketRules): Buckets {
  const known = new Map<string, Bucket>();
  const levelOf = ({ level, atMs }: Bucket, now: Date) => Math.max(0, level - (now.getTime() - atMs) / rules.leakMs);
  return {
    waitMs(key, now) {
      const bucket = known.get(key);
      return bucket ? bucket.lastMs + waitAfter(levelOf(bucket, now), rules) - now.getTime() : 0;
    },
    add(key, now) {
      if (known.size >= most) makeRoom(known, (bucket) => levelOf(bucket, now));
      const bucket = known.get(key);
      known.set(key, { level: (bucket ? levelOf(bucket, now) : 0) + 1, atMs: now.getTime(), lastMs: now.getTime() });
    },
    takeBack(key, now) {
      const bucket = known.get(key);
      if (!bucket) return;
      bucket.level = Math.max(0, levelOf(bucket, now) - 1);
      bucket.atMs = now.getTime();
    },
    empty: (key) => void known.delete(key),
  };
}

function waitAfter(level: number, { free, longestMs }: BucketRules): number {
  return level <= free ? 0 : Math.min(second * 2 ** (Math.ceil(level - free) - 1), longestMs);
}

/** Drops the emptier half: whoever floods us with new keys washes out nobody that is being slowed down. */
function makeRoom(known: Map<string, Bucket>, levelOf: (bucket: Bucket) => number): void {
  const byLevel = [...known].map(([key, bucket]) => [levelOf(bucket), key] as const).sort(([left], [right]) => left - right);
  for (const [, key] of byLevel.slice(0, most / 2)) known.delete(key);
}
