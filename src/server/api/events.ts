import type { Context } from 'hono';
import { z } from 'zod';
import { appendEvents } from '../domain/sessions/append.ts';
import { eventSchema } from '../domain/sessions/model.ts';
import { readJson } from '../http/body.ts';
import type { HttpEnv } from '../http/env.ts';
import { parse } from '../kit/parse.ts';

const batchKey = z.string().trim().min(1).max(200);

const batchSchema = z.strictObject({
  events: z.array(eventSchema).min(1).max(10_000),
  /** The sender's name for this batch; the header Idempotency-Key says the same. */
  batch: batchKey.optional(),
});

/** POST /sessions/:id/events: adds a batch (201); one already taken changes nothing (200). */
export async function postEvents(c: Context<HttpEnv, '/sessions/:id/events'>): Promise<Response> {
  const { events, batch } = await readJson(c, batchSchema, true);
  const header = c.req.header('idempotency-key');
  const key = batch ?? (header === undefined ? null : parse(batchKey, header));
  const appended = appendEvents(c.var.ctx, c.req.param('id'), events, key);
  return c.json(appended, appended.state === 'added' ? 201 : 200);
}
