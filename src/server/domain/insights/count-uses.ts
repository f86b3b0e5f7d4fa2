import { factsAt } from '../../../db/insight-blocks.ts';
import { blockHeads, columnsOf } from '../../../db/queries/insight-blocks.ts';
import type { Ctx } from '../../kit/ctx.ts';
import { valueKeys } from './value-keys.ts';

/** How many insights have each value, by "kind id". */
export function countUsesInBlocks(ctx: Ctx): Map<string, number> {
  const uses = new Map<string, number>();
  for (const head of blockHeads(ctx.db)) {
    const block = columnsOf(ctx.db, head);
    for (let row = 0; row < block.rows; row += 1) {
      for (const key of valueKeys(factsAt(block, row))) uses.set(key, (uses.get(key) ?? 0) + 1);
    }
  }
  return uses;
}
