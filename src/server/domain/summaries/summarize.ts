import { summaryOfJob } from '../../../db/queries/summaries.ts';
import { transact } from '../../../db/transact.ts';
import type { Ctx } from '../../kit/ctx.ts';
import { fail } from '../../kit/errors.ts';
import { releaseCredit } from '../credits/charge.ts';
import { redactForModel } from '../redaction/events.ts';
import { eventsOf, findSession, sessionRow } from '../sessions/find.ts';
import { decideSummary } from '../sessions/queue-summary.ts';
import { companySettings } from '../settings/settings.ts';
import { peopleOf } from './checks/people.ts';
import type { SummaryContent } from './model.ts';
import { saveSummary } from './save.ts';
import { companyVocabulary } from './vocabulary.ts';
import type { KeptWish } from './wish.ts';
import { hashOf, summaryLanguage, type WriteOptions, writeSummary } from './write.ts';

export interface SummarizeOptions extends WriteOptions {
  readonly jobId: string;
  readonly wish?: KeptWish;
}

/**
 * Writes and keeps the summary of one session. The model runs outside any transaction; one transaction keeps the result.
 * A job that has kept its summary already (its process was killed before the job's end) does nothing.
 */
export async function summarizeSession(ctx: Ctx, sessionId: string, options: SummarizeOptions): Promise<void> {
  const session = findSession(ctx, sessionId);
  if (summaryOfJob(ctx.db, sessionId, options.jobId)) return;
  refuseLate(ctx, sessionId);
  const { wish = { askedBy: null } } = options;
  const language = wish.language ?? summaryLanguage(session.summaryLang ?? companySettings(ctx).summaryLanguage);
  const writer = { ...ctx, log: ctx.log.child({ session: sessionId }) };
  const stored = eventsOf(ctx, sessionId);
  const { instruction } = wish;
  const content = await writeSummary(writer, redactForModel(ctx, sessionId, stored), language, {
    ...options,
    sourceHash: hashOf(stored),
    vocabulary: companyVocabulary(ctx),
    people: peopleOf(session),
    ...(instruction && { instruction }),
  });
  saveSummary(ctx, sessionId, withInstruction(content, instruction), { jobId: options.jobId, askedBy: wish.askedBy });
}

/** Kept where a model read it (SPEC E7). */
function withInstruction(content: SummaryContent, instruction: string | undefined): SummaryContent {
  if (instruction === undefined || content.origin !== 'model') return content;
  return { ...content, provenance: { ...content.provenance, instruction } };
}

/** What was switched off, withdrawn or has ended since the work was queued wins (SPEC C7); the credit goes back. */
function refuseLate(ctx: Ctx, sessionId: string): void {
  const { yes, reasons } = decideSummary(ctx, sessionRow(ctx, sessionId));
  if (yes) return;
  transact(ctx.db, () => releaseCredit(ctx, sessionId));
  fail('summary.refused', { reasons: reasons.join(', ') });
}
