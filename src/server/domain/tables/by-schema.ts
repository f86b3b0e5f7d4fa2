import type { ZodType } from 'zod';
import { type Why, whyOf } from '../../kit/why.ts';

/** What a cell says, or why it says nothing. */
export type Read = { readonly value: unknown } | { readonly fault: Why };

export function bySchema(schema: ZodType, text: string): Read {
  const result = schema.safeParse(text);
  return result.success ? { value: result.data } : { fault: whyOf(result.error.issues[0]) };
}
