import { countItems, countReasons, type ExportRow, exportById, exportRows } from '../../../db/queries/exports.ts';
import type { Ctx } from '../../kit/ctx.ts';
import { cursorText, readCursor } from '../../kit/cursor.ts';
import { fail } from '../../kit/errors.ts';
import type { ListInput, Page } from '../sessions/list.ts';
import { authorOf } from '../summaries/author.ts';
import { type ExportRun, toRun } from './run-model.ts';

/** One's own, newest first; the operator of the box sees everybody's. */
export function listExports(ctx: Ctx, input: ListInput): Page<ExportRun> {
  const limit = Math.min(Math.max(input.limit, 1), 200);
  const owner = ctx.actor.kind === 'operator' ? null : authorOf(ctx);
  const rows = exportRows(ctx.db, owner, limit + 1, input.cursor ? readPlace(input.cursor) : null);
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  const next = last && rows.length > limit ? cursorText([last.createdAt, last.id]) : null;
  return { items: items.map((row) => shown(ctx, row)), next };
}

export function findExport(ctx: Ctx, id: string): ExportRun {
  return shown(ctx, ownRow(ctx, id));
}

/** `record.missing` also for somebody else's. */
export function ownRow(ctx: Ctx, id: string): ExportRow {
  const row = exportById(ctx.db, id);
  const isSeen = row && (ctx.actor.kind === 'operator' || row.owner === authorOf(ctx));
  return isSeen ? row : fail('record.missing', { noun: 'export', id });
}

export function shown(ctx: Ctx, row: ExportRow): ExportRun {
  return toRun(row, {
    states: countItems(ctx.db, row.id),
    leftOut: countReasons(ctx.db, row.id, ['left-out']),
    asWritten: countReasons(ctx.db, row.id, ['ready', 'written']),
  });
}

function readPlace(text: string): { createdAt: number; id: string } {
  const [createdAt, id] = readCursor(text, ['number', 'string']);
  return { createdAt, id };
}
