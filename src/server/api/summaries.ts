import { z } from 'zod';
import { editSummary } from '../domain/summaries/edit.ts';
import { summaryEditSchema } from '../domain/summaries/edit-model.ts';
import { summarySchema } from '../domain/summaries/model.ts';
import { readSession } from '../domain/summaries/read.ts';
import { returnToDraft, reviewSummary } from '../domain/summaries/review.ts';
import { summaryStanding } from '../domain/summaries/state.ts';
import { versionSchema } from '../domain/summaries/versions.ts';
import { wishSchema } from '../domain/summaries/wish.ts';
import { requestSummary, workSchema } from '../domain/summaries/work.ts';
import { route } from '../http/route.ts';
import { timeText } from '../kit/time-text.ts';

const current = z.object({
  state: z
    .enum([...workSchema.shape.status.options, 'deleted', 'none'])
    .describe("The newest work's status; deleted: what was written was deleted since; none: nobody asked for a summary yet."),
  deletedAt: timeText.nullable().describe('When it was deleted, while no new one is asked for.'),
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
      return c.json({ ...summaryStanding(c.var.ctx, params.id, { summary, work }), work, summary, stale });
    },
  }),
  route({
    method: 'post',
    path: '/sessions/:id/summary',
    guard: 'summaries.generate',
    summary: 'Have a (new) summary written',
    description:
      'One that is queued or running already stays the only one, and is refused where it was wished otherwise. A session that paid its credit pays nothing more.',
    body: wishSchema,
    answers: { 202: { says: 'The work, queued.', schema: workSchema } },
    fails: ['summary.refused', 'summary.busy', 'model.not-in-use', 'credits.insufficient', 'licence.required'],
    handle: (c, { params, body }) => c.json(requestSummary(c.var.ctx, params.id, body), 202),
  }),
  route({
    method: 'patch',
    path: '/sessions/:id/summary',
    guard: 'summaries.edit',
    summary: 'Edit a summary',
    description:
      'Makes a new version, a draft; the one that was edited stays as it is. Fields that are left out stay as they are, null tells nothing. What changes nothing makes no version.',
    body: summaryEditSchema,
    answers: { 200: { says: 'The current version.', schema: versionSchema } },
    fails: ['record.missing', 'summary.changed'],
    handle: (c, { params, body }) => c.json(editSummary(c.var.ctx, params.id, body)),
  }),
  route({
    method: 'put',
    path: '/sessions/:id/summary/review',
    guard: 'summaries.edit',
    summary: 'Mark a summary as reviewed',
    description: 'One that is reviewed stays so, with who did it first. A later version is a draft again.',
    body: z.strictObject({ version: z.int().min(1).describe('It must still be the current one.') }),
    answers: { 200: { says: 'The current version.', schema: versionSchema } },
    fails: ['record.missing', 'summary.changed'],
    handle: (c, { params, body }) => c.json(reviewSummary(c.var.ctx, params.id, body.version)),
  }),
  route({
    method: 'delete',
    path: '/sessions/:id/summary/review',
    guard: 'summaries.edit',
    summary: 'Make a summary a draft again',
    query: z.object({ version: z.coerce.number().int().min(1).describe('It must still be the current one.') }),
    answers: { 204: { says: 'It is a draft.', schema: null } },
    fails: ['record.missing', 'summary.changed'],
    handle: (c, { params, query }) => {
      returnToDraft(c.var.ctx, params.id, query.version);
      return c.body(null, 204);
    },
  }),
];
