import { z } from 'zod';
import { emptyLog } from '../../../db/checkpoint.ts';
import { deleteEvents } from '../../../db/queries/captured.ts';
import { countFeedback } from '../../../db/queries/feedback.ts';
import { cancel } from '../../../db/queries/job-leases.ts';
import { latestJob } from '../../../db/queries/jobs.ts';
import { type SessionRow, updateSession } from '../../../db/queries/sessions.ts';
import { deleteSummaries, summaryVersions } from '../../../db/queries/summaries.ts';
import { transact } from '../../../db/transact.ts';
import type { Ctx } from '../../kit/ctx.ts';
import { fail } from '../../kit/errors.ts';
import { audit } from '../audit/append.ts';
import { releaseCredit } from '../credits/charge.ts';
import { may } from '../roles/grants.ts';
import type { Permission } from '../roles/permissions.ts';
import { sessionRow } from '../sessions/find.ts';
import { isSummarizing } from './work.ts';

export const deletionParts = ['summary', 'log', 'both'] as const;
export type DeletionPart = (typeof deletionParts)[number];

/** What goes, and what stays behind. */
export const deletionSchema = z
  .object({
    versions: z.int().describe('Of the summary, that go.'),
    reviewed: z.int().describe('Of these, marked as reviewed.'),
    feedback: z.int().describe('Opinions that go with them.'),
    events: z.int().describe('Captured events that go.'),
    stopsWriting: z.boolean().describe('A summary is waiting or being written, and is not any more.'),
    canBeWrittenAgain: z.boolean().describe('The log stays, and a summary can be written from it at any time.'),
    stillQuotes: z.boolean().describe('The summary stays, and its steps go on quoting from the log.'),
  })
  .meta({ id: 'Deletion' });

export type Deletion = z.infer<typeof deletionSchema>;

const needed: Readonly<Record<DeletionPart, readonly Permission[]>> = {
  summary: ['summaries.delete'],
  log: ['logs.delete'],
  both: ['summaries.delete', 'logs.delete'],
};

/** What `deleteContent` would do now (SPEC E8). Changes nothing, and refuses what that would refuse. */
export function forecastDeletion(ctx: Ctx, sessionId: string, part: DeletionPart): Deletion {
  return plan(ctx, sessionId, part).deletion;
}

/**
 * Deletes every version of a session's summary, its captured log, or both, from the file too (SPEC E8). The session, its
 * receipt and what it was charged stay; nothing is added to a log that was deleted. Refuses a session that still runs, and
 * one that has nothing of it (`record.conflict`, `record.missing`).
 */
export function deleteContent(ctx: Ctx, sessionId: string, part: DeletionPart): Deletion {
  const gone = transact(ctx.db, () => {
    const { session, deletion } = plan(ctx, sessionId, part);
    stopWriting(ctx, session.id);
    if (part !== 'log') deleteSummaries(ctx.db, session.id);
    if (part !== 'summary') {
      deleteEvents(ctx.db, session.id);
      updateSession(ctx.db, session.id, { eventCount: 0, logDeletedAt: ctx.now().getTime() });
    }
    const { versions, feedback, events } = deletion;
    audit(ctx, { action: 'content-deleted', noun: 'session', id: session.id, details: { part, versions, feedback, events } });
    return deletion;
  });
  emptyLog(ctx.db);
  return gone;
}

function plan(ctx: Ctx, sessionId: string, part: DeletionPart): { readonly session: SessionRow; readonly deletion: Deletion } {
  for (const permission of needed[part]) if (!may(ctx, permission)) fail('auth.forbidden', { permission });
  const session = sessionRow(ctx, sessionId);
  const versions = summaryVersions(ctx.db, session.id);
  if (session.status === 'open') fail('record.conflict', { noun: 'session', id: sessionId, reason: 'still-open' });
  if (part === 'summary' && versions.length === 0) fail('record.missing', { noun: 'summary', id: sessionId });
  if (part === 'log' && session.eventCount === 0) fail('record.conflict', { noun: 'session', id: sessionId, reason: 'no-events' });
  if (versions.length === 0 && session.eventCount === 0) fail('record.conflict', { noun: 'session', id: sessionId, reason: 'no-events' });
  const withSummary = part !== 'log';
  return {
    session,
    deletion: {
      versions: withSummary ? versions.length : 0,
      reviewed: withSummary ? versions.filter(({ reviewedAt }) => reviewedAt !== null).length : 0,
      feedback: withSummary ? countFeedback(ctx.db, session.id) : 0,
      events: part === 'summary' ? 0 : session.eventCount,
      stopsWriting: isSummarizing(ctx, session.id),
      canBeWrittenAgain: part === 'summary' && session.eventCount > 0,
      stillQuotes: part === 'log' && versions.length > 0,
    },
  };
}

function stopWriting(ctx: Ctx, sessionId: string): void {
  const job = latestJob(ctx.db, 'summarize', sessionId);
  if (job && cancel(ctx.db, job.id, ctx.now().getTime())) releaseCredit(ctx, sessionId);
}
