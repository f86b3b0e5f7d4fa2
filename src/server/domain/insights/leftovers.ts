import type { InsightFacts } from '../../../db/insight-blocks.ts';
import { factsAt } from '../../../db/insight-blocks.ts';
import { blockHeads, columnsOf } from '../../../db/queries/insight-blocks.ts';
import { deleteInsightText, replaceFacts } from '../../../db/queries/insight-keep.ts';
import { insightsOfBlock, setUses, strayTexts } from '../../../db/queries/insight-verify.ts';
import type { Ctx } from '../../kit/ctx.ts';
import { stamp } from './stamp.ts';
import { valueKeys } from './value-keys.ts';

/** After all was made anew: facts and texts of no insight go, and values are counted from nothing. Inside a transaction. */
export function removeLeftovers(ctx: Ctx): void {
  const gone = new Map<number, InsightFacts | null>();
  const uses = new Map<string, number>();
  for (const head of blockHeads(ctx.db)) {
    const block = columnsOf(ctx.db, head);
    const known = insightsOfBlock(ctx.db, head.block);
    for (let row = 0; row < block.rows; row += 1) {
      const facts = factsAt(block, row);
      if (!known.has(facts.n)) gone.set(facts.n, null);
      else for (const key of valueKeys(facts)) uses.set(key, (uses.get(key) ?? 0) + 1);
    }
  }
  replaceFacts(ctx.db, gone, () => stamp(ctx));
  setUses(ctx.db, uses);
  for (const n of strayTexts(ctx.db, Number.MAX_SAFE_INTEGER)) deleteInsightText(ctx.db, n);
}
