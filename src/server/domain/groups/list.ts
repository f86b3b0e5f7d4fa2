import { countGroups as countRows, groupsAfter } from '../../../db/queries/groups.ts';
import type { Ctx } from '../../kit/ctx.ts';
import { cursorText, readCursor } from '../../kit/cursor.ts';
import { type Group, toGroup } from './model.ts';

/** By name. `limit`: 1 to 200. `next`: the `cursor` of the next page; null at the end. */
export function pageOfGroups(
  ctx: Ctx,
  { limit, cursor }: { readonly limit: number; readonly cursor?: string | undefined },
): { readonly groups: Group[]; readonly next: string | null } {
  const rows = groupsAfter(ctx.db, cursor === undefined ? null : readCursor(cursor, ['string'])[0], limit + 1);
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  const groups = page.map(({ members, folded: _, ...row }) => toGroup(row, members));
  return { groups, next: last && rows.length > limit ? cursorText([last.folded]) : null };
}

export function countGroups(ctx: Ctx): number {
  return countRows(ctx.db);
}
