import { z } from 'zod';
import { summaryLanguages } from '../../kit/languages.ts';
import { timeText } from '../../kit/time-text.ts';
import { storedSessionSchema } from '../sessions/model.ts';
import { workSchema } from '../summaries/work.ts';

/** Kinds of jobs that ask the model, one at a time: what a pause holds back. */
export const modelKinds = ['summarize', 'translate', 'evaluate'] as const;
export type ModelKind = (typeof modelKinds)[number];

/** Those that are about one session. */
export const workKinds = ['summarize', 'translate'] as const;
export type WorkKind = (typeof workKinds)[number];

const about = {
  kind: z.enum(workKinds),
  session: storedSessionSchema,
  language: z.enum(summaryLanguages).nullable().describe('Asked for; null: that of the session or the company.'),
};

/** Work on a session that waits or runs. */
export const queuedWorkSchema = workSchema
  .extend({
    ...about,
    expectedSeconds: z
      .number()
      .nullable()
      .describe('Until it is done, from how long the last ones took; null: nothing was measured yet, or the queue is paused.'),
  })
  .meta({ id: 'QueuedWork' });
export type QueuedWork = z.infer<typeof queuedWorkSchema>;

/** Work that was given up, and that nobody asked for again. */
export const failedWorkSchema = workSchema
  .pick({ jobId: true, status: true, attempts: true, finishedAt: true, error: true })
  .extend(about)
  .meta({ id: 'FailedWork' });
export type FailedWork = z.infer<typeof failedWorkSchema>;

const counts = z.object({ running: z.int(), waiting: z.int() });

export const queueStateSchema = z
  .object({
    paused: z
      .object({ at: timeText, by: z.string().nullable().describe('A name; null: the operator at the box, or somebody erased.') })
      .nullable(),
    seen: counts.describe('Work on sessions that one may see.'),
    others: counts.describe('All other work of the model: on other sessions, and evaluations.'),
    failed: z.int().describe('Given up, of sessions that one may see; counted up to 1,000.'),
    usualSeconds: z
      .record(z.enum(workKinds), z.number().nullable())
      .describe('How long the last ones took, on average; null: none was measured yet.'),
  })
  .meta({ id: 'QueueState' });
export type QueueState = z.infer<typeof queueStateSchema>;
