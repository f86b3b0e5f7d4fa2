import type { InsightFacts } from '../../../db/insight-blocks.ts';
import { blockHeads, columnsOf } from '../../../db/queries/insight-blocks.ts';
import { deleteInsightText, replaceFacts } from '../../../db/queries/insight-keep.ts';
import { insightsOfBlock, setUses, strayTexts } from '../../../db/queries/insight-verify.ts';
import type { Ctx } from '../../kit/ctx.ts';
import { countUsesInBlocks } from './count-uses.ts';
import { stamp } from './stamp.ts';

/** After all was made anew: facts and texts of no insight go, and values are counted from nothing. Inside a transaction. */
export function removeLeftovers(ctx: Ctx): void {
  const gone = new Map<number, InsightFacts | null>();
  for (const head of blockHeads(ctx.db)) {
    const known = insightsOfBlock(ctx.db, head.block);
    for (const n of columnsOf(ctx.db, head).n) if (!known.has(n)) gone.set(n, null);
  }
  replaceFacts(ctx.db, gone, () => stamp(ctx));
  setUses(ctx.db, countUsesInBlocks(ctx));
  for (const n of strayTexts(ctx.db, Number.MAX_SAFE_INTEGER)) deleteInsightText(ctx.db, n);
}
