import type { Context } from 'hono';
import { z } from 'zod';
import { endOpenSession } from '../domain/sessions/end.ts';
import { listSessions } from '../domain/sessions/list.ts';
import { sessionSchema } from '../domain/sessions/model.ts';
import { openSession } from '../domain/sessions/open.ts';
import { readSession } from '../domain/summaries/read.ts';
import { readJson } from '../http/body.ts';
import type { HttpEnv } from '../http/env.ts';
import { parse } from '../kit/parse.ts';

const listQuery = z.object({
  /** Sessions in one answer. */
  limit: z.coerce.number().int().min(1).max(200).default(50),
  /** `next` of the answer before. */
  before: z.string().min(1).max(200).optional(),
});

const endSchema = z.strictObject({ at: z.iso.datetime({ offset: true }).optional() });

/** GET /sessions: newest start first. */
export function getSessions(c: Context<HttpEnv>): Response {
  const { items, next } = listSessions(c.var.ctx, parse(listQuery, c.req.query()));
  return c.json({ sessions: items, next });
}

/** POST /sessions: opens a session (201); the same `id` again changes nothing and answers what is there (200). */
export async function postSession(c: Context<HttpEnv>): Promise<Response> {
  const { session, state } = openSession(c.var.ctx, await readJson(c, sessionSchema, true));
  c.header('location', `/api/v1/sessions/${session.id}`);
  return c.json({ session, state }, state === 'added' ? 201 : 200);
}

/** GET /sessions/:id: with its events, as they were sent. */
export function getSession(c: Context<HttpEnv, '/sessions/:id'>): Response {
  const id = c.req.param('id');
  const { session, events } = readSession(c.var.ctx, id, { events: true });
  return c.json({ session, events });
}

/** POST /sessions/:id/end: at `at`, or now. */
export async function postEnd(c: Context<HttpEnv, '/sessions/:id/end'>): Promise<Response> {
  const { at } = await readJson(c, endSchema);
  return c.json(endOpenSession(c.var.ctx, c.req.param('id'), at));
}
