import { enqueue } from '../../../db/queries/jobs.ts';
import type { SessionRow } from '../../../db/queries/sessions.ts';
import type { Ctx } from '../../kit/ctx.ts';
import { reserveCredit } from '../credits/charge.ts';
import { creditFacts } from '../credits/use.ts';
import type { Decision, Via } from '../eligibility/model.ts';
import { maySummarize } from '../eligibility/summarize.ts';
import { companySettings } from '../settings/settings.ts';

/** May it be summarized as things stand (SPEC C2)? Changes nothing. */
export function decideSummary(ctx: Ctx, session: SessionRow): Decision {
  const facts = {
    aiActive: companySettings(ctx).aiFeatures === 'on',
    withdrawn: session.capture === 'withdrawn',
    events: session.eventCount,
    hasEnded: session.status === 'ended',
    ...creditFacts(ctx, session.id),
  };
  return maySummarize(facts, session.via as Via | null);
}

/**
 * Reserves the session's credit and queues its summary (SPEC D5), inside the caller's transaction. Where the rules refuse,
 * `job` is null and nothing has changed: it can be asked for later, while the events are kept (SPEC C5).
 * `wish`: how it is to be written, for the job.
 */
export function queueSummary(
  ctx: Ctx,
  session: SessionRow,
  wish: Readonly<Record<string, unknown>> = {},
): { readonly decision: Decision; readonly job: { readonly id: string; readonly created: boolean } | null } {
  const decision = decideSummary(ctx, session);
  if (!decision.yes) return { decision, job: null };
  reserveCredit(ctx, session.id);
  const payload = { sessionId: session.id, ...wish };
  return { decision, job: enqueue(ctx.db, { id: ctx.id(), kind: 'summarize', key: session.id, payload, now: ctx.now().getTime() }) };
}
