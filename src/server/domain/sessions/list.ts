import { countSessions, type ListedRow, type ListPlace, listSessions as listRows } from '../../../db/queries/sessions.ts';
import type { Ctx } from '../../kit/ctx.ts';
import { cursorText, readCursor } from '../../kit/cursor.ts';
import { type Session, toSession } from './record.ts';
import { sightOf } from './sight.ts';

export interface Page<T> {
  readonly items: readonly T[];
  /** `cursor` of the next, older page; null at the end. */
  readonly next: string | null;
}

export interface ListInput {
  /** 1 to 200. */
  readonly limit: number;
  /** `next` of the page before. */
  readonly cursor?: string | null | undefined;
}

/** Newest start first. Facts alone: fields that we have no name for may be content, which is read one session at a time (SPEC K5). */
export function listSessions(ctx: Ctx, input: ListInput): Page<Session> {
  const { items, next } = listSessionRows(ctx, input);
  return { items: items.map((row) => toSession({ ...row, extra: {} })), next };
}

/** How many the actor may see. */
export function countSeenSessions(ctx: Ctx): number {
  return countSessions(ctx.db, sightOf(ctx));
}

/** For verbs that show more beside each session. */
export function listSessionRows(ctx: Ctx, input: ListInput): Page<ListedRow> {
  const limit = Math.min(Math.max(input.limit, 1), 200);
  const rows = listRows(ctx.db, limit + 1, input.cursor ? readPlace(input.cursor) : null, sightOf(ctx));
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return { items, next: last && rows.length > limit ? placeText(last) : null };
}

function placeText({ startedAt, id }: ListPlace): string {
  return cursorText([startedAt, id]);
}

function readPlace(text: string): ListPlace {
  const [startedAt, id] = readCursor(text, ['number', 'string']);
  return { startedAt, id };
}
