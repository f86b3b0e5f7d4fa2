import {
  correctedSummaries,
  evaluationById,
  finishEvaluation,
  insertEvaluation,
  keepResult,
  openEvaluation,
} from '../../../db/queries/evaluations.ts';
import { enqueue } from '../../../db/queries/jobs.ts';
import { sessionById } from '../../../db/queries/sessions.ts';
import { currentSummaryRow } from '../../../db/queries/summaries.ts';
import { transact } from '../../../db/transact.ts';
import type { Ctx } from '../../kit/ctx.ts';
import { fail } from '../../kit/errors.ts';
import { audit } from '../audit/append.ts';
import { redactForModel } from '../redaction/events.ts';
import { eventsOf } from '../sessions/find.ts';
import { decideSummary } from '../sessions/queue-summary.ts';
import { sightOf } from '../sessions/sight.ts';
import { authorOf } from './author.ts';
import { type CaseResult, type Evaluation, toEvaluation } from './evaluation-model.ts';
import { scoreCase } from './evaluation-score.ts';
import type { SummaryContent } from './model.ts';
import { writeSummary } from './write.ts';

const kind = 'evaluate';

/**
 * Queues an evaluation on summaries that people edited or marked as reviewed: the model writes each of them anew, in the
 * language of the correction, and what it wrote is measured and forgotten. Nothing is charged, since nothing it wrote is kept
 * (SPEC D4a), and nothing leaves the box. One that waits or runs stays the only one. `record.conflict`: nothing is corrected.
 */
export function startEvaluation(ctx: Ctx, { limit }: { readonly limit: number }): Evaluation {
  return transact(ctx.db, () => {
    const sight = sightOf(ctx);
    const open = openEvaluation(ctx.db);
    if (open) return findEvaluation(ctx, open.id);
    const sessions = correctedSummaries(ctx.db, sight, limit);
    if (sessions.length === 0) fail('record.conflict', { noun: 'evaluation', id: 'local', reason: 'nothing-corrected' });
    const row = { id: ctx.id(), createdAt: ctx.now().getTime(), createdBy: authorOf(ctx), finishedAt: null, sessions, results: [] };
    insertEvaluation(ctx.db, row);
    queueCase(ctx, row.id, 0);
    audit(ctx, { action: 'requested', noun: 'evaluation', id: row.id, details: { cases: sessions.length } });
    return findEvaluation(ctx, row.id);
  });
}

/** `record.missing`: there is no such evaluation. */
export function findEvaluation(ctx: Ctx, id: string): Evaluation {
  const row = evaluationById(ctx.db, id) ?? fail('record.missing', { noun: 'evaluation', id });
  if (row.finishedAt !== null) return toEvaluation(row, 'done');
  const open = openEvaluation(ctx.db);
  if (open?.id !== id) return toEvaluation(row, 'failed');
  return toEvaluation(row, row.results.length > 0 ? 'running' : open.status);
}

/** A job for each case, so that summaries that wait have their turn between them. */
function queueCase(ctx: Ctx, id: string, index: number): void {
  enqueue(ctx.db, { id: ctx.id(), kind, key: `${id}:${index}`, payload: { evaluation: id }, now: ctx.now().getTime() });
}

export interface EvaluateOptions {
  readonly signal: AbortSignal;
  /** The process died in every attempt so far. */
  readonly withoutModel: boolean;
}

/** Does the next case of an evaluation, and queues the one after it. */
export async function runEvaluation(ctx: Ctx, payload: unknown, options: EvaluateOptions): Promise<void> {
  const row = evaluationById(ctx.db, (payload as { evaluation: string }).evaluation);
  const sessionId = row?.sessions[row.results.length];
  if (!row || sessionId === undefined) return;
  const result = await measure(ctx, sessionId, options);
  const done = row.results.length + 1;
  transact(ctx.db, () => {
    keepResult(ctx.db, row.id, result);
    if (done < row.sessions.length) return queueCase(ctx, row.id, done);
    finishEvaluation(ctx.db, row.id, ctx.now().getTime());
    audit(ctx, { action: 'ended', noun: 'evaluation', id: row.id, details: { cases: done } });
  });
}

async function measure(ctx: Ctx, sessionId: string, options: EvaluateOptions): Promise<CaseResult> {
  const session = sessionById(ctx.db, sessionId);
  const current = session && currentSummaryRow(ctx.db, sessionId);
  if (!session || !current) return { state: 'skipped', sessionId, reasons: ['gone'] };
  // It costs nothing, so a credit is not asked for; every other rule is (SPEC C2, C7).
  const reasons = decideSummary(ctx, session).reasons.filter((reason) => reason !== 'no-credit');
  if (reasons.length > 0) return { state: 'skipped', sessionId, reasons };
  const corrected = current.content as SummaryContent;
  const events = redactForModel(ctx, sessionId, eventsOf(ctx, sessionId));
  const written = await writeSummary(ctx, events, corrected.language, { ...options, report: () => {}, isLastTry: true });
  return scoreCase({ sessionId, version: current.version }, corrected, written);
}
