import type { Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { ZodType } from 'zod';
import { cleanValue } from '../kit/clean-text.ts';
import { fail } from '../kit/errors.ts';
import { parse } from '../kit/parse.ts';

const kilobyte = 1024;

/** Largest bodies, in bytes: what a form, a JSON record and a batch of events may hold. */
export const limits = { form: 32 * kilobyte, record: 256 * kilobyte, batch: 8 * kilobyte * kilobyte };

/** Refuses a body that is too large before it fills memory: by its announced length, or as soon as it passes the limit. */
export function atMost(limitBytes: number) {
  return bodyLimit({ maxSize: limitBytes, onError: () => fail('input.too-large', { limitBytes }) });
}

/**
 * The JSON body in the schema's shape, no body being an empty object; a wrong one names its first field. Of what was captured elsewhere, whatever no
 * reader sees goes before the schema measures the rest (SPEC E10).
 */
export async function readJson<T>(c: Context, schema: ZodType<T>, captured = false): Promise<T> {
  const text = await c.req.text();
  const value = text === '' ? {} : parseJson(text);
  return parse(schema, captured ? cleanValue(value) : value);
}

/** A form's fields in the schema's shape. */
export async function readForm<T>(c: Context, schema: ZodType<T>): Promise<T> {
  return parse(schema, await c.req.parseBody());
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    return fail('input.invalid', { field: 'body', reason: 'not-json-because', detail: (error as Error).message });
  }
}
