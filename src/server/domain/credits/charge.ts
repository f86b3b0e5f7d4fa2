import { type ChargeRow, closeCharge, lastCharge, reserve } from '../../../db/queries/credits.ts';
import type { Ctx } from '../../kit/ctx.ts';
import { fail } from '../../kit/errors.ts';
import { audit } from '../audit/append.ts';
import { type ClockReading, keepClock } from '../licences/clock.ts';
import { licenceObstacle } from '../licences/state.ts';
import { keepToday } from '../licences/today.ts';
import { grantDue } from './grant.ts';
import { chargeState } from './use.ts';

/** SPEC D3: whatever is done for a session, it costs one. */
const needed = 1;

/**
 * Reserves the session's credit before AI work on it begins (SPEC D5). One that has its credit, reserved or settled, keeps
 * it and pays nothing more (SPEC D3). Inside the caller's transaction. Fails with `licence.required` (SPEC C2: also for a
 * session that is paid: no new AI work after the licence's end) or `credits.insufficient`.
 */
export function reserveCredit(ctx: Ctx, sessionId: string): { readonly state: 'reserved' | 'unchanged' } {
  refuseOutside(ctx);
  const today = keepToday(ctx);
  const obstacle = licenceObstacle(today.licence);
  if (obstacle) fail('licence.required', { reason: obstacle });
  if (chargeState(ctx, sessionId) !== 'none') return { state: 'unchanged' };
  grantDue(ctx, today);
  const row = reserve(ctx.db, { sessionId, ...timesOf(today) }) ?? fail('credits.insufficient', { needed, left: 0 });
  auditCharge(ctx, row);
  return { state: 'reserved' };
}

/**
 * The first text that a model wrote for the session is kept: its credit is spent (SPEC D4a). Inside the transaction that
 * keeps the text; without a reservation it fails (`record.conflict`), and nothing is kept. A later text changes nothing.
 */
export function settleCredit(ctx: Ctx, sessionId: string): { readonly state: 'settled' | 'unchanged' } {
  const row = close(ctx, sessionId, 'settled');
  if (row) return { state: 'settled' };
  if (lastCharge(ctx.db, sessionId)?.step === 'settled') return { state: 'unchanged' };
  return fail('record.conflict', { noun: 'charge', id: sessionId, reason: 'not-reserved' });
}

/**
 * No model's text came of it (a template, a fallback, a failure, a lost lease: SPEC D4a, D5): the reserved credit goes back
 * to its grant, where it can be spent if that is not over. What is settled stays so. Inside the caller's transaction.
 */
export function releaseCredit(ctx: Ctx, sessionId: string): { readonly state: 'released' | 'unchanged' } {
  return { state: close(ctx, sessionId, 'released') ? 'released' : 'unchanged' };
}

function close(ctx: Ctx, sessionId: string, step: 'settled' | 'released'): ChargeRow | undefined {
  refuseOutside(ctx);
  const row = closeCharge(ctx.db, { sessionId, step, ...timesOf(keepClock(ctx)) });
  if (row) auditCharge(ctx, row);
  return row;
}

/** The charge and what it is for are kept together, or neither is. */
function refuseOutside(ctx: Ctx): void {
  if (!ctx.db.sqlite.inTransaction) throw new Error('a credit is charged outside a transaction');
}

function timesOf({ day, latestDay, clock }: ClockReading): { readonly day: string; readonly latestDay: string; readonly at: number } {
  return { day, latestDay, at: clock };
}

function auditCharge(ctx: Ctx, { seq, step, sessionId, attempt, grantSeq }: ChargeRow): void {
  audit(ctx, { action: step, noun: 'charge', id: String(seq), details: { session: sessionId, attempt, grant: grantSeq } });
}
