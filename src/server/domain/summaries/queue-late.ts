import { z } from 'zod';
import { countLate, oldestLate } from '../../../db/queries/late.ts';
import type { SessionRow } from '../../../db/queries/sessions.ts';
import { transact } from '../../../db/transact.ts';
import type { Ctx } from '../../kit/ctx.ts';
import { audit } from '../audit/append.ts';
import { creditBalance } from '../credits/balance.ts';
import { chargeState } from '../credits/use.ts';
import { licenceObstacle } from '../licences/state.ts';
import { readToday } from '../licences/today.ts';
import { sessionRow } from '../sessions/find.ts';
import { queueSummary } from '../sessions/queue-summary.ts';
import { companySettings } from '../settings/settings.ts';
import { authorOf } from './author.ts';
import { wantedOf } from './late.ts';
import { type CompanyNow, type LatePlan, planLate } from './late-plan.ts';
import type { Period } from './period.ts';

/** Queued at a time, at most: one transaction, during which nobody else is served (about 4 ms for each of them). */
export const mostAtOnce = 200;

export const lateQueuedSchema = z
  .object({
    dryRun: z.boolean().describe('Nothing was queued: this is the forecast.'),
    queued: z.array(z.string()).readonly().describe('Ids of the sessions, the oldest first.'),
    staying: z.int().describe('Sessions that stay behind.'),
    reasons: z.array(z.object({ reason: z.string(), sessions: z.int() })).describe('Why: each rule, and how many it keeps back.'),
    beyond: z.int().describe(`Further ones, looked at next time: ${mostAtOnce} are queued at once.`),
    credits: z.object({ needed: z.int().describe('For all of them, at most.'), left: z.int().describe('Before any was queued.') }),
  })
  .meta({ id: 'LateQueued' });

export type LateQueued = z.infer<typeof lateQueuedSchema>;

export interface LateChoice extends Period {
  /** Ids; left out: all of the period. Those that do not wait are passed over; one that the actor may not see is `record.missing`. */
  readonly sessions?: readonly string[] | undefined;
  /** Tells what would be queued, and queues nothing. */
  readonly dryRun: boolean;
}

/** SPEC C5: queues summaries of sessions that have none, the oldest first, each with its credit, until the credits run out. */
export function queueLate(ctx: Ctx, { sessions: ids, dryRun, ...period }: LateChoice): LateQueued {
  return transact(ctx.db, () => {
    for (const id of ids ?? []) sessionRow(ctx, id);
    const wanted = { ...wantedOf(ctx, period), ids };
    const rows = oldestLate(ctx.db, wanted, mostAtOnce);
    const company = companyNow(ctx);
    const plan = planLate(
      rows.map((row) => candidateOf(ctx, row)),
      company,
    );
    if (!dryRun) queueAll(ctx, rows, plan);
    return {
      dryRun,
      queued: plan.queued,
      staying: plan.staying.length,
      reasons: reasonsOf(plan),
      beyond: countLate(ctx.db, wanted, Number.MAX_SAFE_INTEGER) - (dryRun ? rows.length : plan.staying.length),
      credits: { needed: plan.needed, left: company.left },
    };
  });
}

function companyNow(ctx: Ctx): CompanyNow {
  const now = readToday(ctx);
  return {
    aiActive: companySettings(ctx).aiFeatures === 'on',
    licenceInForce: licenceObstacle(now.licence) === null,
    left: creditBalance(ctx, now).left,
  };
}

function candidateOf(ctx: Ctx, { id, eventCount }: SessionRow) {
  return { id, events: eventCount, isPaid: chargeState(ctx, id) !== 'none' };
}

/** The plan is what `queueSummary` would decide one by one; should they differ, nothing is queued. */
function queueAll(ctx: Ctx, rows: readonly SessionRow[], { queued }: LatePlan): void {
  const planned = new Set(queued);
  for (const row of rows.filter(({ id }) => planned.has(id))) {
    const { job, decision } = queueSummary(ctx, row, { askedBy: authorOf(ctx) });
    if (!job) throw new Error(`a planned summary was refused: ${decision.reasons.join(', ')}`);
    audit(ctx, { action: 'requested', noun: 'summary', id: job.id, details: { session: row.id } });
  }
}

function reasonsOf({ staying }: LatePlan): LateQueued['reasons'] {
  const counts = new Map<string, number>();
  for (const reason of staying.flatMap(({ reasons }) => reasons)) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  return [...counts].map(([reason, sessions]) => ({ reason, sessions })).sort((a, b) => b.sessions - a.sessions);
}
