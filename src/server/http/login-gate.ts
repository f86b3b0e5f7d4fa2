import { createHash } from 'node:crypto';
import { fail } from '../kit/errors.ts';

/** Wrong passwords that cost nothing, then the wait doubles from one second up to the longest. */
const free = 4;
const longestMs = 5 * 60_000;
const forgottenMs = 60 * 60_000;
const most = 10_000;

interface Attempts {
  failures: number;
  lastMs: number;
}

export interface LoginGate {
  /**
   * Counts an attempt as failed before its password is looked at, so that many at once gain nothing.
   * Throws `auth.slow-down` while the account's attempts from this address have to wait.
   */
  attempt(email: string, address: string, now: Date): void;
  passed(email: string, address: string): void;
}

/**
 * Slows down guessing: per account and address, so that a guesser elsewhere cannot lock the owner out. Kept in memory:
 * a restart forgets it, and hashes keep typed names (sometimes passwords, by mistake) out of memory dumps.
 */
export function createLoginGate(): LoginGate {
  const known = new Map<string, Attempts>();
  return {
    attempt(email, address, now) {
      forget(known, now);
      const key = keyOf(email, address);
      const seen = known.get(key) ?? { failures: 0, lastMs: 0 };
      const leftMs = seen.lastMs + waitMs(seen.failures) - now.getTime();
      if (leftMs > 0) fail('auth.slow-down', { seconds: Math.ceil(leftMs / 1000) });
      known.set(key, { failures: seen.failures + 1, lastMs: now.getTime() });
    },
    passed: (email, address) => void known.delete(keyOf(email, address)),
  };
}

function waitMs(failures: number): number {
  return failures <= free ? 0 : Math.min(1000 * 2 ** (failures - free - 1), longestMs);
}

function keyOf(email: string, address: string): string {
  return createHash('sha256').update(`${email.trim().toLowerCase()}\n${address}`).digest('base64url');
}

function forget(known: Map<string, Attempts>, now: Date): void {
  if (known.size < most) return;
  for (const [key, { lastMs }] of known) {
    if (now.getTime() - lastMs > forgottenMs || known.size >= most) known.delete(key);
  }
}
