import { transact } from '../../src/db/transact.ts';
import { audit } from '../../src/server/domain/audit/append.ts';
import { start } from '../../src/server/domain/audit/chain.ts';
import { recordHash } from '../../src/server/domain/audit/model.ts';
import type { Ctx } from '../../src/server/kit/ctx.ts';

/** Records "t1", "t2" … in the log. */
export function addRecords(ctx: Ctx, count: number, from = 1): void {
  for (let n = from; n < from + count; n++)
    transact(ctx.db, () => audit(ctx, { action: 'did', noun: 'thing', id: `t${n}`, details: { n } }));
}

/** As somebody would who may write the database file: no trigger keeps them from it. */
export function openForTampering(ctx: Ctx): void {
  ctx.db.sqlite.exec(`
    DROP TRIGGER IF EXISTS audit_never_updated; DROP TRIGGER IF EXISTS audit_never_deleted;
    DROP TRIGGER IF EXISTS audit_signatures_never_updated; DROP TRIGGER IF EXISTS audit_signatures_never_deleted;`);
}

/** Makes all hashes fit again, the head's too: what can be done without the key. */
export function rewriteHashes(ctx: Ctx): void {
  const { sqlite } = ctx.db;
  let last = start;
  const rows = sqlite.prepare('SELECT seq, at, actor, source, action, noun, record_id AS recordId, details FROM audit ORDER BY seq').all();
  for (const row of rows as Parameters<typeof recordHash>[0][]) {
    const hash = recordHash({ ...row, prevHash: last.hash });
    sqlite.prepare('UPDATE audit SET prev_hash = ?, hash = ? WHERE seq = ?').run(last.hash, hash, row.seq);
    last = { seq: row.seq, hash };
  }
  sqlite.prepare('UPDATE audit_head SET seq = ?, hash = ?').run(last.seq, last.hash);
}
