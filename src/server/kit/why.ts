import type { z } from 'zod';

/**
 * Why something is refused: a code that the catalogues have words for (`reasons.<reason>`), and what those words name.
 * Anything that is no code is shown as it stands.
 */
export type Why = {
  readonly reason: string;
  /** The smallest or largest that goes: characters, entries, a number. */
  readonly limit?: number | undefined;
  /** What is possible, or what is too much: "en, fr". */
  readonly list?: string | undefined;
  /** The technical word of it, untranslated. */
  readonly detail?: string | undefined;
};

/** What is wrong with a setting. `at` names it as whoever set it did: its name or its variable. */
export interface Fault extends Why {
  readonly at: string;
  /** The setting's name, if there is such a setting. */
  readonly setting?: string;
  /** What stands in the variable. */
  readonly found?: string | undefined;
}

/** A schema's refusal as a code. A schema gives a code of its own as the message: `.refine(isTimeZone, 'not-a-time-zone')`. */
export function whyOf(issue: z.core.$ZodIssue | undefined): Why {
  if (!issue) return { reason: 'not-possible' };
  if (/^[a-z][a-z0-9]*([-.][a-z0-9]+)*$/.test(issue.message)) return { reason: issue.message };
  switch (issue.code) {
    case 'invalid_type':
      // What was received stands in zod's own message alone.
      return { reason: issue.message.endsWith('received undefined') ? 'missing' : (wrongTypes[issue.expected] ?? 'wrong-type') };
    case 'too_small':
      return tooSmall(issue);
    case 'too_big':
      return { reason: tooBig[issue.origin] ?? 'too-large', limit: Number(issue.maximum) };
    case 'invalid_format':
      return { reason: wrongFormats[issue.format] ?? 'wrong-form' };
    case 'invalid_value':
      return { reason: 'none-of', list: issue.values.map(String).join(', ') };
    case 'unrecognized_keys':
      return { reason: 'unknown-fields', list: issue.keys.join(', ') };
    case 'custom':
      return { reason: issue.message };
    default:
      return { reason: 'not-possible' };
  }
}

function tooSmall({ origin, minimum }: z.core.$ZodIssueTooSmall): Why {
  if (minimum === 1 && origin in empty) return { reason: empty[origin] ?? 'empty' };
  return { reason: smaller[origin] ?? 'too-small', limit: Number(minimum) };
}

const wrongTypes: Readonly<Record<string, string>> = {
  string: 'no-text',
  number: 'no-number',
  int: 'no-whole-number',
  boolean: 'no-yes-or-no',
  array: 'no-list',
  object: 'no-object',
  date: 'no-time',
};
const empty: Readonly<Record<string, string>> = { string: 'empty', array: 'no-entry' };
const smaller: Readonly<Record<string, string>> = { string: 'too-short', array: 'too-few' };
const tooBig: Readonly<Record<string, string>> = { string: 'too-long', array: 'too-many' };
const wrongFormats: Readonly<Record<string, string>> = {
  email: 'no-email',
  url: 'no-address',
  datetime: 'no-time',
  date: 'no-day',
};
