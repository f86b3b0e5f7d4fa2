/**
 * Run as a process of its own: charges sessions of the database in argv, in an order of its own, until no credit is left or
 * somebody kills it. Prints "ready" when it begins. argv: database, seed, sessions, time, the vendor's key as JSON.
 */
import { openDatabase } from '../../src/db/client.ts';
import { transact } from '../../src/db/transact.ts';
import { releaseCredit, reserveCredit, settleCredit } from '../../src/server/domain/credits/charge.ts';
import type { Ctx } from '../../src/server/kit/ctx.ts';
import { Failure } from '../../src/server/kit/errors.ts';

const [path = '', seed = '1', sessions = '1', time = '0', key = ''] = process.argv.slice(2);
const ctx = {
  db: openDatabase(path),
  now: () => new Date(Number(time)),
  actor: { kind: 'system' },
  source: 'system',
  config: { pinned: {} },
  vendorKeys: [JSON.parse(key)],
} as unknown as Ctx;

/** Mulberry32: the same seed is the same order. */
let state = Number(seed);
function chance(): number {
  state = (state + 0x6d2b79f5) | 0;
  let t = Math.imul(state ^ (state >>> 15), 1 | state);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
}

console.log('ready');
/** Nothing was free for so many sessions in a row, and nothing became free: all is spent. */
for (let dry = 0; dry < 20; ) {
  const session = `s${Math.floor(chance() * Number(sessions))}`;
  try {
    const { state: reserved } = transact(ctx.db, () => reserveCredit(ctx, session));
    const fate = chance();
    if (fate < 0.6) transact(ctx.db, () => settleCredit(ctx, session));
    const released = fate >= 0.9 && transact(ctx.db, () => releaseCredit(ctx, session)).state === 'released';
    if (reserved === 'reserved' || released) dry = 0;
  } catch (error) {
    if (error instanceof Failure && error.code === 'credits.insufficient') dry += 1;
    // Another process may have released the session in between.
    else if (!(error instanceof Failure) && (error as { code?: string }).code !== 'SQLITE_BUSY') throw error;
  }
}
ctx.db.close();
