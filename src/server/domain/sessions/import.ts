import { lastEventAt } from '../../../db/queries/events.ts';
import { insertReceipt } from '../../../db/queries/receipts.ts';
import { type SessionRow, sessionByExternalId } from '../../../db/queries/sessions.ts';
import { transact } from '../../../db/transact.ts';
import type { Ctx } from '../../kit/ctx.ts';
import { audit } from '../audit/append.ts';
import type { Reason } from '../eligibility/model.ts';
import type { SessionInput } from './model.ts';
import { existingRow } from './open.ts';
import { decideSummary } from './queue-summary.ts';
import { receiptNumber } from './receipt-number.ts';
import { addSession, endSession } from './store.ts';

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
  /** Every rule that keeps it from being summarized now (SPEC C2); empty: its summary is queued. */
  readonly reasons: readonly Reason[];
}

/**
 * Takes the sessions of a file, all or none, each with its receipt, ended (at its last event, if the file tells no
 * end) and queued for a summary. Ids that are there already are answered as unchanged; one that another sender used is
 * refused (`record.conflict`).
 */
export function importSessions(ctx: Ctx, drafts: readonly SessionInput[], attestation: Attestation): Imported[] {
  return transact(ctx.db, () => drafts.map((draft) => importOne(ctx, draft, attestation)));
}

const source = 'file';

function importOne(ctx: Ctx, draft: SessionInput, attestation: Attestation): Imported {
  const there = sessionByExternalId(ctx.db, source, draft.id);
  if (there) return { id: existingRow(ctx, source, draft.id).id, externalId: draft.id, state: 'unchanged', reasons: [] };
  const row = addSession(ctx, source, draft) as SessionRow;
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
  const ended = endSession(ctx, row, endOf(ctx, draft, row));
  return { id: row.id, externalId: draft.id, state: 'added', reasons: decideSummary(ctx, ended).reasons };
}

function endOf(ctx: Ctx, draft: SessionInput, row: SessionRow): number {
  if (draft.end !== undefined) return Date.parse(draft.end);
  return Math.max(lastEventAt(ctx.db, row.id) ?? row.startedAt, row.startedAt);
}
