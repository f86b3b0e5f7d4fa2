import { z } from 'zod';
import { openQuestion } from '../../../db/queries/questions.ts';
import { receiptsOfSession } from '../../../db/queries/receipts.ts';
import type { SessionRow } from '../../../db/queries/sessions.ts';
import { iso } from '../../kit/clock.ts';
import type { Ctx } from '../../kit/ctx.ts';
import type { Frozen } from '../../kit/frozen.ts';
import { timeText } from '../../kit/time-text.ts';
import { chargeState } from '../credits/use.ts';
import type { Reason } from '../eligibility/model.ts';
import { explainCapture } from '../sessions/explain-capture.ts';
import { explained, explainedRuleSchema, type Seen } from '../sessions/explained.ts';
import { sessionRow } from '../sessions/find.ts';
import { storedSessionSchema } from '../sessions/model.ts';
import { decideSummary } from '../sessions/queue-summary.ts';
import { currentSummary } from './find.ts';
import { workOn } from './work.ts';

const reasons = z.array(z.string()).readonly();

/** Why a session was captured and summarized, or not (SPEC C4). */
export const explanationSchema = z
  .object({
    capture: storedSessionSchema.shape.capture,
    via: z.enum(['outgoing', 'incoming', 'both']).nullable().describe('The ways that were open.'),
    reasons: reasons.describe('Every rule that keeps it from being captured: codes.'),
    question: z.object({ expiresAt: timeText }).nullable().describe('What the remote person has been asked and has not answered yet.'),
    summary: z.object({
      state: z.enum(['written', 'working', 'failed', 'none']),
      yes: z.boolean().describe('One may be written now.'),
      reasons: reasons.describe('Every rule that is against writing one now: codes.'),
    }),
    recorded: z.boolean().describe('False: it came in before what decides was kept, so no rule of its capture can be told.'),
    rules: z.array(explainedRuleSchema).describe('Every rule that was looked at.'),
  })
  .meta({ id: 'Explanation' });

export type Explanation = Frozen<z.infer<typeof explanationSchema>>;

/** Reads no content, so no record is left. */
export function explainSession(ctx: Ctx, id: string): Explanation {
  const session = sessionRow(ctx, id);
  const { capture, via } = session;
  const ofCapture = explainCapture(ctx, session);
  const question = capture === 'waiting' ? openQuestion(ctx.db, id) : undefined;
  const decision = decideSummary(ctx, session);
  const ofSummary = decision.checks.map((check) => explained(ctx, { ...check, of: 'summary' }, see(ctx, session, check)));
  return {
    capture,
    via,
    reasons: session.reasons,
    question: question ? { expiresAt: iso(question.expiresAt) } : null,
    summary: { state: summaryState(ctx, id), yes: decision.yes, reasons: decision.reasons },
    recorded: ofCapture !== null,
    rules: [...(ofCapture ?? []), ...ofSummary],
  };
}

function summaryState(ctx: Ctx, id: string): Explanation['summary']['state'] {
  const work = workOn(ctx, id)?.status;
  if (work === 'queued' || work === 'running') return 'working';
  if (currentSummary(ctx, id)) return 'written';
  return work === 'failed' || work === 'dead' ? 'failed' : 'none';
}

/** What `maySummarize` saw, as things are now. */
function see(ctx: Ctx, session: SessionRow, { reason, passed }: { readonly reason: Reason; readonly passed: boolean }): Seen {
  switch (reason) {
    case 'ai-off':
      return { code: passed ? 'ai-on-now' : 'ai-off-now', place: { kind: 'ai' } };
    case 'withdrawn':
      return passed ? { code: 'not-withdrawn' } : seeWithdrawal(ctx, session);
    case 'running':
      return passed ? { code: 'ended', params: { at: iso(session.endedAt) } } : { code: 'running' };
    case 'no-events':
      return passed ? { code: 'events', params: { count: session.eventCount } } : { code: 'no-events' };
    case 'licence':
      return { code: passed ? 'licence' : 'no-licence', place: { kind: 'licence' } };
    case 'no-credit':
      return { code: passed ? creditCode(ctx, session.id) : 'no-credit', place: { kind: 'credits' } };
    default:
      return { code: 'unknown' };
  }
}

function creditCode(ctx: Ctx, sessionId: string): 'own-credit' | 'credit' {
  return chargeState(ctx, sessionId) === 'none' ? 'credit' : 'own-credit';
}

function seeWithdrawal(ctx: Ctx, { id }: SessionRow): Seen {
  const receipt = receiptsOfSession(ctx.db, id).findLast(({ withdrawnAt }) => withdrawnAt !== null);
  if (!receipt) return { code: 'withdrawn', params: { at: null } };
  return { code: 'withdrawn', params: { at: iso(receipt.withdrawnAt) }, place: { kind: 'receipt', id: receipt.id } };
}
