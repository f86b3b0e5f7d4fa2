import { lastEventAt } from '../../../db/queries/events.ts';
import { insertReceipt } from '../../../db/queries/receipts.ts';
import { type SessionRow, sessionByExternalId, updateSession } from '../../../db/queries/sessions.ts';
import { transact } from '../../../db/transact.ts';
import type { Ctx } from '../../kit/ctx.ts';
import { audit } from '../audit/append.ts';
import { receiptNumber } from '../consent/receipt-number.ts';
import { platformOf } from '../devices/platform.ts';
import type { Claim } from '../eligibility/gather.ts';
import type { Reason } from '../eligibility/model.ts';
import type { SessionInput } from './model.ts';
import { existingRow } from './open.ts';
import { decideSummary, queueSummary } from './queue-summary.ts';
import { addEvents, addSession, decided, endSession } from './store.ts';

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
  /** Every rule that keeps it from being captured, or else from being summarized now (SPEC C2); empty: its summary is queued. */
  readonly reasons: readonly Reason[];
}

/**
 * Takes the sessions of a file, all or none, each with its receipt, ended (at its last event, if the file tells no
 * end) and queued for a summary. Ids that are there already are answered as unchanged; one that another sender used is
 * refused (`record.conflict`). Where the rules refuse a session, its report, receipt and reasons are kept, and none of its
 * events; the same file again takes them as soon as the rules allow it.
 */
export function importSessions(ctx: Ctx, drafts: readonly SessionInput[], attestation: Attestation): Imported[] {
  return transact(ctx.db, () => drafts.map((draft) => importOne(ctx, draft, attestation)));
}

const source = 'file';

function importOne(ctx: Ctx, draft: SessionInput, attestation: Attestation): Imported {
  const attested = { platform: platformOf(draft.platform) };
  const there = sessionByExternalId(ctx.db, source, draft.id);
  const row = there
    ? takeRefused(ctx, existingRow(ctx, source, draft.id), draft, attested)
    : addSession(ctx, source, draft, attested)?.session;
  if (!row) return { id: (there as SessionRow).id, externalId: draft.id, state: 'unchanged', reasons: [] };
  keepReceipt(ctx, row, attestation);
  const ended = row.status === 'ended' ? row : endSession(ctx, row, endOf(ctx, draft, row));
  if (there) queueSummary(ctx, ended);
  const { reasons } = ended.capture === 'captured' ? decideSummary(ctx, ended) : (ended as { reasons: readonly Reason[] });
  return { id: row.id, externalId: draft.id, state: 'added', reasons };
}

/** A recording whose events were refused is taken once the rules allow it: nothing of it had been kept. Null: nothing changes. */
function takeRefused(ctx: Ctx, row: SessionRow, draft: SessionInput, attested: Claim['attested']): SessionRow | null {
  if (row.capture !== 'refused') return null;
  const again = decided(ctx, row, attested);
  if (again.capture !== 'captured') return null;
  const { id, source: _source, externalId: _externalId, ...change } = again;
  updateSession(ctx.db, id, change);
  return addEvents(ctx, again, draft.events);
}

function keepReceipt(ctx: Ctx, row: SessionRow, attestation: Attestation): void {
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
  audit(ctx, { action: 'attested', noun: 'receipt', id: receipt.id, details: { session: row.id, basis: attestation.basis } });
}

function endOf(ctx: Ctx, draft: SessionInput, row: SessionRow): number {
  if (draft.end !== undefined) return Date.parse(draft.end);
  return Math.max(lastEventAt(ctx.db, row.id) ?? row.startedAt, row.startedAt);
}
