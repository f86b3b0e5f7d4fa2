import { eventsOfSession } from '../../../db/queries/events.ts';
import { type ReceiptRow, receiptByNumber, receiptsOfDevice } from '../../../db/queries/receipts.ts';
import { type SessionRow, sessionById } from '../../../db/queries/sessions.ts';
import { type SummaryRow, summaryVersions } from '../../../db/queries/summaries.ts';
import { transact } from '../../../db/transact.ts';
import { iso } from '../../kit/clock.ts';
import type { Ctx } from '../../kit/ctx.ts';
import { fail } from '../../kit/errors.ts';
import { audit } from '../audit/append.ts';
import { readNumber } from './receipt-number.ts';

/** What the box keeps about the session of a receipt (SPEC B5). */
export interface Kept {
  readonly receipt: ReceiptRow;
  /** Null: the session was erased altogether. */
  readonly session: SessionRow | null;
  /** Every version, newest first. */
  readonly summaries: readonly SummaryRow[];
}

/**
 * For whoever has the receipt's number, as they typed it: that is all they show, and it leaves a record (SPEC K5).
 * @throws Failure record.missing: no receipt has this number
 */
export function readKept(ctx: Ctx, typed: string): Kept {
  return transact(ctx.db, () => {
    const kept = keptUnder(ctx, typed);
    const { receipt, session, summaries } = kept;
    const details = { session: session?.id ?? null, summaries: summaries.length };
    audit(ctx, { action: 'read', noun: 'receipt', id: receipt.id, details });
    return kept;
  });
}

/**
 * All of it, to be taken along: the receipt, the report's facts, every event and every version of the summary as kept.
 * Whose address the supporter writes from is theirs, and stays out.
 */
export function exportKept(ctx: Ctx, typed: string) {
  return transact(ctx.db, () => {
    const { receipt, session, summaries } = keptUnder(ctx, typed);
    const events = session ? eventsOfSession(ctx.db, session.id).map(({ data }) => JSON.parse(data) as unknown) : [];
    const details = { session: session?.id ?? null, summaries: summaries.length, events: events.length };
    audit(ctx, { action: 'exported', noun: 'receipt', id: receipt.id, details });
    return {
      exportedAt: iso(ctx.now().getTime()),
      receipt: told(receipt),
      session: session && report(session),
      events,
      summaries: summaries.map(({ version, isCurrent, language, createdAt, content }) => ({
        version,
        isCurrent,
        language,
        createdAt: iso(createdAt),
        content,
      })),
    };
  });
}

/** Of the sessions to a device, for its own page: the latest 50. */
export function receiptsOf(ctx: Ctx, deviceId: string): readonly ReceiptRow[] {
  return receiptsOfDevice(ctx.db, deviceId, 50);
}

function keptUnder(ctx: Ctx, typed: string): Kept {
  const number = readNumber(typed);
  const receipt = number === null ? undefined : receiptByNumber(ctx.db, number);
  if (!receipt) return fail('record.missing', { noun: 'receipt', id: '–' });
  const session = receipt.sessionId === null ? undefined : sessionById(ctx.db, receipt.sessionId);
  return { receipt, session: session ?? null, summaries: session ? summaryVersions(ctx.db, session.id) : [] };
}

function told({ number, kind, answer, basis, attestedBy, wording, language, deviceName, platform, at, withdrawnAt }: ReceiptRow) {
  return { number, kind, answer, basis, attestedBy, wording, language, deviceName, platform, at: iso(at), withdrawnAt: iso(withdrawnAt) };
}

function report(session: SessionRow) {
  const { supporterName, customerName, customerCompany, deviceName, deviceRef, platform, os, direction, module, groupName, language } =
    session;
  const names = { supporterName, customerName, customerCompany, deviceName, deviceRef };
  const times = { startedAt: iso(session.startedAt), endedAt: iso(session.endedAt) };
  const { capture, reasons, eventCount, extra } = session;
  return { ...names, platform, os, direction, module, groupName, language, ...times, capture, reasons, eventCount, more: extra };
}
