import { insertRedactedValues, type RedactedValue, redactedValuesOf } from '../../../db/queries/redaction.ts';
import { keyedDigest } from '../../kit/crypto.ts';
import type { Ctx } from '../../kit/ctx.ts';

/** One value, one placeholder within a session, whenever its events come. */
export interface Placeholders {
  /** "[EMAIL_1]". `value` as the recogniser compares it. */
  of(label: string, value: string): string;
  /** Keeps the numbers given since; without a call they are forgotten. Inside a transaction, once the session is there. */
  keep(): void;
}

/**
 * Numbers go up in order of appearance, from those that the session has on. Only keyed digests are held and kept, whose key
 * stands outside the database: from them no value can be told, nor that two sessions have the same one.
 */
export function placeholdersOf(ctx: Ctx, sessionId: string): Placeholders {
  const stored = redactedValuesOf(ctx.db, sessionId);
  const numbers = new Map(stored.map(({ label, digest, number }) => [`${label} ${digest}`, number]));
  const last = new Map<string, number>();
  for (const { label, number } of stored) last.set(label, Math.max(number, last.get(label) ?? 0));
  const fresh: RedactedValue[] = [];
  return {
    of: (label, value) => {
      const digest = keyedDigest(ctx.data.digestKey, `redaction ${sessionId} ${label} ${value}`);
      const known = numbers.get(`${label} ${digest}`);
      const number = known ?? (last.get(label) ?? 0) + 1;
      if (known === undefined) {
        numbers.set(`${label} ${digest}`, number);
        last.set(label, number);
        fresh.push({ sessionId, label, number, digest });
      }
      return `[${label}_${number}]`;
    },
    keep: () => insertRedactedValues(ctx.db, fresh.splice(0)),
  };
}
