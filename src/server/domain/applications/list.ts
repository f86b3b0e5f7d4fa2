import { applicationRulesAfter, countApplicationRules as countRows } from '../../../db/queries/application-rules.ts';
import type { Ctx } from '../../kit/ctx.ts';
import { cursorText, readCursor } from '../../kit/cursor.ts';
import { type ApplicationRule, toApplicationRule } from './model.ts';

/** By kind and pattern. `limit`: 1 to 200. `next`: the `cursor` of the next page; null at the end. */
export function pageOfApplicationRules(
  ctx: Ctx,
  { limit, cursor }: { readonly limit: number; readonly cursor?: string | undefined },
): { readonly rules: ApplicationRule[]; readonly next: string | null } {
  const [kind, key] = cursor === undefined ? [] : readCursor(cursor, ['string', 'string']);
  const after = kind !== undefined && key !== undefined ? { kind, key } : null;
  const rows = applicationRulesAfter(ctx.db, after, limit + 1);
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return { rules: page.map(toApplicationRule), next: last && rows.length > limit ? cursorText([last.kind, last.key]) : null };
}

export function countApplicationRules(ctx: Ctx): number {
  return countRows(ctx.db);
}
