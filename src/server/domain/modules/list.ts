import { countModules as countRows, modulesAfter } from '../../../db/queries/modules.ts';
import type { Ctx } from '../../kit/ctx.ts';
import { cursorText, readCursor } from '../../kit/cursor.ts';
import { type Module, toModule } from './model.ts';

/** By name. `limit`: 1 to 200. `next`: the `cursor` of the next page; null at the end. */
export function pageOfModules(
  ctx: Ctx,
  { limit, cursor }: { readonly limit: number; readonly cursor?: string | undefined },
): { readonly modules: Module[]; readonly next: string | null } {
  const rows = modulesAfter(ctx.db, cursor === undefined ? null : readCursor(cursor, ['string'])[0], limit + 1);
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  const modules = page.map(({ sessions, folded: _, ...row }) => toModule(row, sessions));
  return { modules, next: last && rows.length > limit ? cursorText([last.folded]) : null };
}

export function countModules(ctx: Ctx): number {
  return countRows(ctx.db);
}
