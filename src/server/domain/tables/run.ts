import { setImmediate as turn } from 'node:timers/promises';
import type { JobRow } from '../../../db/queries/jobs.ts';
import { deleteRows, setPayload } from '../../../db/queries/uploads.ts';
import { transact } from '../../../db/transact.ts';
import { actingAs, type Ctx } from '../../kit/ctx.ts';
import { fail } from '../../kit/errors.ts';
import { audit } from '../audit/append.ts';
import { may } from '../roles/grants.ts';
import { actorNow } from './actor-now.ts';
import { applyPlan, type Mover, resultOf } from './apply.ts';
import type { ImportPayload, ImportProgress, Plan, TableKind } from './model.ts';
import { type Draft, planRows } from './plan.ts';

/** Records may be changed while a table is checked; after so many plans it is somebody else's turn to wait. */
const plans = 5;

/** What is done for one kind of table. */
export interface TableWork<Facts> {
  readonly kind: TableKind;
  draft(ctx: Ctx, payload: ImportPayload): Draft<Facts>;
  mover(ctx: Ctx): Mover<Facts>;
}

/**
 * The job of a table: checks all of its rows with the rights that its sender has now, and brings all of them in or none.
 * May run again after a crash: what is over stays as it is.
 */
export async function runImport<Facts>(
  base: Ctx,
  work: TableWork<Facts>,
  job: JobRow,
  report: (progress: ImportProgress) => void,
  signal: AbortSignal,
): Promise<void> {
  const payload = job.payload as ImportPayload;
  if (payload.result === null) await bringIn(base, work, job.id, payload, report, signal);
  while (deleteRows(base.db, job.id, 500)) await turn();
}

async function bringIn<Facts>(
  base: Ctx,
  { kind, draft, mover }: TableWork<Facts>,
  id: string,
  payload: ImportPayload,
  report: (progress: ImportProgress) => void,
  signal: AbortSignal,
): Promise<void> {
  const total = payload.rows ?? fail('record.missing', { noun: kind.noun, id });
  const told = (phase: ImportProgress['phase']) => (done: number) => report({ phase, done, total });
  for (let left = plans; left > 0; left -= 1) {
    // Anew for each plan: what made the one before worthless may have been its sender's own role.
    const ctx = actingAs(base, actorNow(base, payload.actor), payload.source);
    if (!may(ctx, kind.permission)) fail('auth.forbidden', { permission: kind.permission });
    const plan = await planRows(ctx, id, () => draft(ctx, payload), told('checking'), signal);
    if (plan.faultCount > 0 || payload.dryRun) return end(ctx, kind, id, payload, plan);
    if (await applyPlan(ctx, { kind, id, payload, plan }, mover(ctx), told('writing'))) return;
  }
  fail('record.conflict', { noun: kind.noun, id, reason: 'table.changes-meanwhile' });
}

/** Nothing is brought in: rows are wrong, or it was a dry run. */
function end<Facts>(ctx: Ctx, { noun }: TableKind, id: string, payload: ImportPayload, plan: Plan<Facts>): void {
  const result = resultOf(payload, plan);
  transact(ctx.db, () => {
    const { added, changed, unchanged, faultCount } = result;
    const action = faultCount > 0 ? 'refused' : 'checked';
    audit(ctx, { action, noun, id, details: { added, changed, unchanged, faultCount } });
    setPayload(ctx.db, id, { ...payload, result } satisfies ImportPayload);
  });
}
