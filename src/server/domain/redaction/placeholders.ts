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
  const digestOf = (label: string, value: string) => keyedDigest(ctx.data.digestKey, `redaction ${sessionId} ${label} ${value}`);
  const fresh: RedactedValue[] = [];
  const given = numbered(redactedValuesOf(ctx.db, sessionId), digestOf, (one) => fresh.push({ sessionId, ...one }));
  return { of: given, keep: () => insertRedactedValues(ctx.db, fresh.splice(0)) };
}

/** For texts that are of no session: nothing is kept. */
export function placeholdersInMemory(): Placeholders {
  return {
    of: numbered(
      [],
      (_label, value) => value,
      () => {},
    ),
    keep: () => {},
  };
}

type Numbered = Omit<RedactedValue, 'sessionId'>;

function numbered(known: readonly Numbered[], digestOf: (label: string, value: string) => string, told: (one: Numbered) => void) {
  const numbers = new Map(known.map(({ label, digest, number }) => [`${label} ${digest}`, number]));
  const last = new Map<string, number>();
  for (const { label, number } of known) last.set(label, Math.max(number, last.get(label) ?? 0));
  return (label: string, value: string): string => {
    const digest = digestOf(label, value);
    const key = `${label} ${digest}`;
    const number = numbers.get(key) ?? (last.get(label) ?? 0) + 1;
    if (!numbers.has(key)) {
      numbers.set(key, number);
      last.set(label, number);
      told({ label, digest, number });
    }
    return `[${label}_${number}]`;
  };
}
