import { z } from 'zod';
import { summarySchema } from '../domain/summaries/model.ts';
import { readSession } from '../domain/summaries/read.ts';
import { requestSummary, workSchema } from '../domain/summaries/work.ts';
import { route } from '../http/route.ts';

const current = z.object({
  state: z.enum([...workSchema.shape.status.options, 'none']).describe("The newest work's status; none: nobody asked for a summary yet."),
  work: workSchema.nullable(),
  summary: summarySchema.nullable(),
  stale: z.boolean().describe('Events arrived after the summary was begun, and it does not tell of them: have it written again.'),
});

export const summaryRoutes = [
  route({
    method: 'get',
    path: '/sessions/:id/summary',
    guard: 'summaries.view',
    summary: "Read a session's summary",
    description: 'The current version, and the newest work on it. The look is audited.',
    answers: { 200: { says: 'What was written, if anything was.', schema: current } },
    handle: (c, { params }) => {
      const { work, summary, isStale: stale } = readSession(c.var.ctx, params.id, { events: false });
      return c.json({ state: work?.status ?? 'none', work, summary, stale });
    },
  }),
  route({
    method: 'post',
    path: '/sessions/:id/summary',
    guard: 'summaries.generate',
    summary: 'Have a (new) summary written',
    description: 'One that is queued or running already stays the only one.',
    answers: { 202: { says: 'The work, queued.', schema: workSchema } },
    fails: ['summary.refused'],
    handle: (c, { params }) => c.json(requestSummary(c.var.ctx, params.id), 202),
  }),
];
