import { blockSize } from '../../../db/insight-blocks.ts';
import { lastInsight, matching, matchingBetween } from '../../../db/queries/insights.ts';
import type { Ctx } from '../../kit/ctx.ts';
import { type Mask, maskOf } from './mask.ts';

/** More than these are not looked up at once, if few of them are needed. */
const common = 3000;
/** Blocks that are searched together. */
const together = 16;
/** After so many parts, the rest is searched at once: each search costs, however little it finds. */
const parts = 2;

/** What fits a query of FTS5: all of it, or, of what is common, bit by bit as the blocks are read. */
export function found(ctx: Ctx, query: string, few: boolean): { readonly text: Mask; readonly findText: ((block: number) => void) | null } {
  if (!few) return { text: maskOf(matching(ctx.db, query)), findText: null };
  const newest = matching(ctx.db, query, common);
  if (newest.length < common) return { text: maskOf(newest), findText: null };
  const text = new Uint8Array(lastInsight(ctx.db) + 1);
  const add = (ns: readonly number[]) => {
    for (const n of ns) text[n] = 1;
  };
  const searched = new Set<number>();
  const findText = (block: number) => {
    const part = Math.floor(block / together);
    if (searched.size > parts || searched.has(part)) return;
    searched.add(part);
    const first = part * together * blockSize + 1;
    add(searched.size > parts ? matching(ctx.db, query) : matchingBetween(ctx.db, query, first, first + together * blockSize - 1));
  };
  return { text, findText };
}
