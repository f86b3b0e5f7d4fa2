import type { ZodType } from 'zod';
import { fail } from './errors.ts';
import { whyOf } from './why.ts';

/** The value as the schema wants it, or `input.invalid` naming the first field that is wrong and why. */
export function parse<T>(schema: ZodType<T>, value: unknown): T {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  return fail('input.invalid', { field: issue?.path.join('.') ?? '', ...whyOf(issue) });
}
