import { lastEventAt } from '../../../db/queries/events.ts';
import { insertReceipt } from '../../../db/queries/receipts.ts';
import { type SessionRow, sessionByExternalId, updateSession } from '../../../db/queries/sessions.ts';
import { transact } from '../../../db/transact.ts';
import type { Ctx } from '../../kit/ctx.ts';
import { audit, named } from '../audit/append.ts';
import { receiptNumber } from '../consent/receipt-number.ts';
import { platformOf } from '../devices/platform.ts';
import type { Reason } from '../eligibility/model.ts';
import type { SessionInput } from './model.ts';
import { existingRow } from './open.ts';
import { decideSummary, queueSummary } from './queue-summary.ts';
import { toRow } from './record.ts';
import { type Added, addEvents, addSession, decided, endSession, keepExtra } from './store.ts';

/** Who says on what basis these recordings may be here, kept as a receipt with each session (SPEC C6). */
export interface Attestation {
  /** A code: "consent", "contract", "own-device", "sample" … */
  readonly basis: string;
  readonly attestedBy: string;
  /** What that person was shown and agreed to, word for word. */
  readonly wording: string;
}

export interface Imported {
  readonly id: string;
  readonly externalId: string;
  readonly state: 'added' | 'unchanged';
  readonly capture: SessionRow['capture'];
  /** Every rule that keeps it from being captured, or else from being summarized now (SPEC C2); empty: its summary is queued. */
  readonly reasons: readonly Reason[];
  /** The number of the receipt that was kept (SPEC B5), for whoever attested; null: nothing changed. */
  readonly receipt: string | null;
}

/**
 * Takes the sessions of a file, all or none, each with its receipt, ended (at its last event, if the file tells no
 * end) and queued for a summary. Ids that are there already are answered as unchanged; one that another sender used is
 * refused (`record.conflict`). Where the rules refuse a session, its report, receipt and reasons are kept, and none of its
 * events; the same file again, whatever is attested with it then, takes them as soon as the rules allow it.
 */
export function importSessions(ctx: Ctx, drafts: readonly SessionInput[], attestation: Attestation): Imported[] {
  return transact(ctx.db, () => drafts.map((draft) => importOne(ctx, draft, attestation)));
}

const source = 'file';

function importOne(ctx: Ctx, draft: SessionInput, attestation: Attestation): Imported {
  const attested = { platform: platformOf(draft.platform) };
  const there = sessionByExternalId(ctx.db, source, draft.id);
  if (there) return importAgain(ctx, existingRow(ctx, source, draft.id), draft, attestation);
  const { session } = addSession(ctx, source, draft, attested) as Added;
  const receipt = keepReceipt(ctx, session, attestation);
  return told(ctx, endSession(ctx, session, endOf(ctx, draft, session)), 'added', receipt);
}

/** A recording whose events were refused is taken once the rules allow it: nothing of it had been kept. */
function importAgain(ctx: Ctx, row: SessionRow, draft: SessionInput, attestation: Attestation): Imported {
  if (row.capture !== 'refused') return told(ctx, row, 'unchanged', null);
  const again = decidedAgain(ctx, row, draft);
  if (again.capture !== 'captured') return told(ctx, again, 'unchanged', null);
  const { id, source: _source, externalId: _externalId, ...change } = again;
  updateSession(ctx.db, id, { ...change, extra: {} });
  const taken = addEvents(ctx, keepExtra(ctx, again), draft.events);
  const receipt = keepReceipt(ctx, taken, attestation);
  queueSummary(ctx, taken);
  return told(ctx, taken, 'added', receipt);
}

function decidedAgain(ctx: Ctx, row: SessionRow, draft: SessionInput): SessionRow {
  const { id, receivedAt, openedBy, status, endedAt, endedBy } = row;
  const fresh = { ...toRow(draft, { id, source, receivedAt, openedBy }), status, endedAt, endedBy };
  return decided(ctx, fresh, { platform: platformOf(draft.platform) });
}

function told(ctx: Ctx, row: SessionRow, state: Imported['state'], receipt: string | null): Imported {
  const { id, externalId, capture } = row;
  const reasons = capture === 'captured' && state === 'added' ? decideSummary(ctx, row).reasons : (row.reasons as readonly Reason[]);
  return { id, externalId, state, capture, reasons, receipt };
}

/** Its number. Whom and what was attested stands in the audit log beside who did. */
function keepReceipt(ctx: Ctx, row: SessionRow, attestation: Attestation): string {
  const receipt = {
    ...attestation,
    id: ctx.id(),
    number: receiptNumber(ctx.random),
    sessionId: row.id,
    kind: 'attested' as const,
    answer: 'allowed' as const,
    language: 'en',
    deviceName: row.deviceName,
    platform: row.platform,
    at: ctx.now().getTime(),
    withdrawnAt: null,
  };
  insertReceipt(ctx.db, receipt);
  const whom = { supporter: named(ctx, row.supporterEmail ?? row.supporterName), device: named(ctx, row.deviceName) };
  audit(ctx, { action: 'attested', noun: 'receipt', id: receipt.id, details: { session: row.id, basis: attestation.basis, ...whom } });
  return receipt.number;
}

function endOf(ctx: Ctx, draft: SessionInput, row: SessionRow): number {
  if (draft.end !== undefined) return Date.parse(draft.end);
  return Math.max(lastEventAt(ctx.db, row.id) ?? row.startedAt, row.startedAt);
}
