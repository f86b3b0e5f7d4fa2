import type { Context } from 'hono';
import { z } from 'zod';
import type { Question } from '../domain/consent/ask.ts';
import { endOpenSession } from '../domain/sessions/end.ts';
import { listSessions } from '../domain/sessions/list.ts';
import { eventSchema, sessionSchema, storedSessionSchema } from '../domain/sessions/model.ts';
import { askAgain, openSession } from '../domain/sessions/open.ts';
import { explainSession, explanationSchema } from '../domain/summaries/explain.ts';
import { readSession } from '../domain/summaries/read.ts';
import { limits } from '../http/body.ts';
import type { HttpEnv } from '../http/env.ts';
import { originOf } from '../http/origin-of.ts';
import { pageOf, pageQuery } from '../http/paging.ts';
import { route } from '../http/route.ts';
import { timeText } from '../kit/time-text.ts';

const questionSchema = z
  .object({
    url: z.url().describe('To be shown to the remote person: who has it can answer, once.'),
    expiresAt: timeText.describe('No answer by then counts as denied.'),
  })
  .meta({ id: 'Question' });

const opened = z.object({
  session: storedSessionSchema,
  state: z.enum(['added', 'unchanged']),
  question: questionSchema.nullable().describe('Where the session waits for the remote person, in this answer alone.'),
});
const location = { location: "The session's address." };

export const sessionRoutes = [
  route({
    method: 'get',
    path: '/sessions',
    guard: 'summaries.view',
    summary: 'List sessions',
    description: 'Newest start first.',
    query: pageQuery,
    answers: { 200: { says: 'A page of sessions.', schema: pageOf('sessions', storedSessionSchema) } },
    handle: (c, { query }) => {
      const { items, next } = listSessions(c.var.ctx, query);
      return c.json({ sessions: items, next });
    },
  }),
  route({
    method: 'post',
    path: '/sessions',
    guard: 'sessions.capture',
    summary: 'Open a session',
    description:
      'Settings, policies, devices and consent decide whether it is captured: the answer tells, with the reasons. With the events that are known already; one with an `end` is ended at once. The same `id` again changes nothing. Fields and kinds of events that Debrief has no name for are kept as sent.',
    body: sessionSchema,
    limit: limits.batch,
    captured: true,
    rate: 'events',
    answers: {
      201: { says: 'The session, opened.', schema: opened, headers: location },
      200: { says: 'The session that this sender opened under this `id` before.', schema: opened, headers: location },
    },
    fails: ['record.conflict'],
    handle: (c, { body }) => {
      const { session, state, question } = openSession(c.var.ctx, body);
      c.header('location', `/api/v1/sessions/${session.id}`);
      return c.json({ session, state, question: question && withAddress(c, question) }, state === 'added' ? 201 : 200);
    },
  }),
  route({
    method: 'get',
    path: '/sessions/:id',
    guard: 'summaries.view',
    summary: 'Read a session with its events',
    description: 'The events as they were sent. The look is audited.',
    answers: { 200: { says: 'The session.', schema: z.object({ session: storedSessionSchema, events: z.array(eventSchema) }) } },
    handle: (c, { params }) => {
      const { session, events } = readSession(c.var.ctx, params.id, { events: true });
      return c.json({ session, events });
    },
  }),
  route({
    method: 'get',
    path: '/sessions/:id/decision',
    guard: 'summaries.view',
    summary: 'Tell why a session was captured and summarized, or not',
    description:
      'Every rule that was looked at with the fact that it saw: those of the capture as of the start, those of the summary as of now.',
    answers: { 200: { says: 'The rules.', schema: explanationSchema } },
    handle: (c, { params }) => c.json(explainSession(c.var.ctx, params.id)),
  }),
  route({
    method: 'post',
    path: '/sessions/:id/end',
    guard: 'sessions.capture',
    summary: 'End a session',
    description: 'Queues its summary. Ending it again changes nothing.',
    body: z.strictObject({ at: z.iso.datetime({ offset: true }).optional().describe('Default: now.') }),
    answers: {
      200: { says: 'The session as it is now.', schema: z.object({ session: storedSessionSchema, state: z.enum(['ended', 'unchanged']) }) },
    },
    handle: (c, { params, body }) => c.json(endOpenSession(c.var.ctx, params.id, body.at)),
  }),
  route({
    method: 'post',
    path: '/sessions/:id/question',
    guard: 'sessions.capture',
    summary: 'Ask the remote person again',
    description: 'A new link for a session that waits; the one before ends.',
    answers: { 201: { says: 'The link, in this answer alone.', schema: questionSchema } },
    fails: ['record.conflict'],
    handle: (c, { params }) => c.json(withAddress(c, askAgain(c.var.ctx, params.id)), 201),
  }),
];

function withAddress(c: Context<HttpEnv>, { path, expiresAt }: Question): z.infer<typeof questionSchema> {
  return { url: originOf(c) + path, expiresAt };
}
