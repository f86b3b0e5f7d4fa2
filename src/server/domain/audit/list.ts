import { knownActions, searchRecords } from '../../../db/queries/audit-list.ts';
import type { Ctx } from '../../kit/ctx.ts';
import { cursorText, readCursor } from '../../kit/cursor.ts';
import { type AuditFilter, rowFilter } from './filter.ts';
import { namesIn } from './names.ts';
import { type AuditRecord, toRecord } from './record.ts';

export interface AuditPage {
  readonly records: readonly AuditRecord[];
  /** `cursor` of the next, older page; null at the end of the log. */
  readonly next: string | null;
  /** The last record that was looked at, where those that fit are so rare that the search paused. */
  readonly searchedTo: number | null;
}

/** Newest first. A page can hold fewer than `limit` and still have a next one: a search stops after a while, wherever it is. */
export function listAudit(ctx: Ctx, filter: AuditFilter, { limit, cursor }: { limit: number; cursor?: string | undefined }): AuditPage {
  const before = cursor === undefined ? null : readCursor(cursor, ['number'])[0];
  const { rows, stoppedAt } = searchRecords(ctx.db, rowFilter(ctx, filter), before, limit + 1);
  const shown = rows.slice(0, limit);
  const names = namesIn(ctx, shown);
  const last = rows.length > limit ? (shown.at(-1)?.seq ?? null) : stoppedAt;
  return {
    records: shown.map((row) => toRecord(row, names)),
    next: last === null ? null : cursorText([last]),
    searchedTo: rows.length > limit ? null : stoppedAt,
  };
}

/** What there is to choose from: every noun of the log, with the actions on it. */
export function auditCodes(ctx: Ctx): readonly { readonly noun: string; readonly action: string }[] {
  return knownActions(ctx.db);
}
