import { type Why, whyOf } from '../../kit/why.ts';
import type { Value } from './kinds.ts';
import type { Setting } from './setting.ts';

type Checked = { readonly value: Value; readonly why?: never } | { readonly value?: never; readonly why: Why };

/** A value in the setting's own form, from text or as it is. */
export function checkValue({ kind }: Setting, given: unknown): Checked {
  const read = kind.schema.safeParse(typeof given === 'string' ? kind.fromText(given) : given);
  return read.success ? { value: read.data } : { why: whyOf(read.error.issues[0]) };
}

/** As a form, a variable and the command line write it. */
export function textOf(value: Value): string {
  return Array.isArray(value) ? value.join(', ') : String(value);
}
