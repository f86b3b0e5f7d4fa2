import { setImmediate as turn } from 'node:timers/promises';
import { everythingIsLate, lateSessionIds } from '../../../db/queries/insight-keep.ts';
import { transact } from '../../../db/transact.ts';
import type { Ctx } from '../../kit/ctx.ts';
import { audit } from '../audit/append.ts';
import { keepSessions } from './keep.ts';
import { removeLeftovers } from './leftovers.ts';

/** Insights in one transaction: some hundredths of a second. */
const atOnce = 50;

/** Databases that are being worked on: the clock comes round again before a million are done. */
const atWork = new WeakSet<Ctx['db']>();

/** Makes insights that a migration or a rebuild wants made anew, bit by bit, so that pages are served in between. */
export async function keepLateInsights(ctx: Ctx): Promise<void> {
  if (atWork.has(ctx.db)) return;
  atWork.add(ctx.db);
  try {
    await keepAllLate(ctx);
  } finally {
    atWork.delete(ctx.db);
  }
}

async function keepAllLate(ctx: Ctx): Promise<void> {
  for (let isFirst = true; ; isFirst = false) {
    const ids = lateSessionIds(ctx.db, atOnce);
    if (ids.length === 0) {
      if (!isFirst) transact(ctx.db, () => removeLeftovers(ctx));
      return;
    }
    transact(ctx.db, () => keepSessions(ctx, ids));
    await turn();
  }
}

/** Has every insight made anew from its session and its summary. Answers how many; it goes on behind the answer. */
export function rebuildInsights(ctx: Ctx): number {
  return transact(ctx.db, () => {
    const insights = everythingIsLate(ctx.db);
    audit(ctx, { action: 'rebuild-started', noun: 'insight', id: 'all', details: { insights } });
    return insights;
  });
}
