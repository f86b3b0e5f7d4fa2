import type { Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { createMiddleware } from 'hono/factory';
import type { ZodType } from 'zod';
import { cleanValue } from '../kit/clean-text.ts';
import { fail } from '../kit/errors.ts';
import { parse } from '../kit/parse.ts';
import { withRoom } from './body-room.ts';
import type { HttpEnv } from './env.ts';

const kilobyte = 1024;

/** Largest bodies, in bytes: what a form, a JSON record and a batch of events may hold; and the longest address. */
export const limits = { form: 32 * kilobyte, record: 256 * kilobyte, batch: 8 * kilobyte * kilobyte, address: 8 * kilobyte };

/** Refuses a body that is too large before it fills memory: by its announced length, or as soon as it passes the limit. */
export function atMost(limitBytes: number) {
  const room = withRoom(limitBytes);
  const limit = bodyLimit({ maxSize: limitBytes, onError: () => fail('input.too-large', { limitBytes }) });
  return createMiddleware<HttpEnv>((c, next) => room(c, async () => void (await limit(c, next))));
}

/**
 * The JSON body in the schema's shape, no body being an empty object; a wrong one names its first field. Of what was captured elsewhere, whatever no
 * reader sees goes before the schema measures the rest (SPEC E10).
 */
export async function readJson<T>(c: Context, schema: ZodType<T>, captured = false): Promise<T> {
  const text = await c.req.text();
  if (text !== '') mustBeJson(c);
  const value = text === '' ? {} : parseJson(text);
  return parse(schema, captured ? cleanValue(value) : value);
}

/** Refuses an address that is too long to be meant. */
export const shortAddress = createMiddleware<HttpEnv>((c, next) =>
  c.req.url.length > limits.address ? fail('request.long-address', { limitBytes: limits.address }) : next(),
);

/** A form's fields in the schema's shape; with `lists`, a field that comes several times is an array. */
export async function readForm<T>(c: Context, schema: ZodType<T>, { lists = false } = {}): Promise<T> {
  return parse(schema, await c.req.parseBody({ all: lists }));
}

/** What a form of another site could send is no JSON, whatever stands in it. */
function mustBeJson(c: Context): void {
  const type = (c.req.header('content-type') ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
  if (type !== 'application/json' && !/^application\/[\w.-]+\+json$/.test(type)) {
    fail('request.media-type', { type: type || '–', wanted: 'application/json' });
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    return fail('input.invalid', { field: 'body', reason: 'not-json-because', detail: (error as Error).message });
  }
}
