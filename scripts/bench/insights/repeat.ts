import type { InsightFacts } from '../../../src/db/insight-blocks.ts';
import { factsAt } from '../../../src/db/insight-blocks.ts';
import { blockHeads, columnsOf } from '../../../src/db/queries/insight-blocks.ts';
import { replaceFacts } from '../../../src/db/queries/insight-keep.ts';
import { transact } from '../../../src/db/transact.ts';
import { removeLeftovers } from '../../../src/server/domain/insights/leftovers.ts';
import { stamp } from '../../../src/server/domain/insights/stamp.ts';
import type { Ctx } from '../../../src/server/kit/ctx.ts';

const chunk = 8 * 1024;

/**
 * The same sessions again, later by `days` each time, until there are `count`: a tenth of the time that it takes to make
 * each. Their words are repeated too, so that a word is as frequent as before.
 */
export function repeat(ctx: Ctx, count: number, days: number, told: (done: number) => void): void {
  const { sqlite } = ctx.db;
  const base = sqlite.prepare('SELECT count(*) FROM insights').pluck().get() as number;
  if (base >= count) return;
  const facts = blockHeads(ctx.db)
    .sort((left, right) => left.block - right.block)
    .flatMap((head) => {
      const block = columnsOf(ctx.db, head);
      return Array.from({ length: block.rows }, (_, row) => factsAt(block, row));
    });
  const trigger = sqlite.prepare("SELECT sql FROM sqlite_schema WHERE name = 'insight_due_summary_added'").pluck().get() as string;
  sqlite.pragma('synchronous = OFF');
  sqlite.exec('DROP TRIGGER insight_due_summary_added');
  for (let made = base; made < count; ) {
    const round = Math.floor(made / base);
    const from = made % base;
    const some = facts.slice(from, Math.min(from + chunk, from + count - made));
    transact(ctx.db, () => copyRows(ctx, some, { offset: base * round, later: Math.round(days * 86_400) * round, round }));
    made += some.length;
    told(made);
  }
  sqlite.exec(trigger);
  transact(ctx.db, () => removeLeftovers(ctx));
  sqlite.pragma('synchronous = FULL');
}

function copyRows(
  ctx: Ctx,
  facts: readonly InsightFacts[],
  { offset, later, round }: { readonly offset: number; readonly later: number; readonly round: number },
): void {
  const range = `n BETWEEN ${facts[0]?.n} AND ${facts.at(-1)?.n}`;
  const ids = `(SELECT session_id FROM insights WHERE ${range})`;
  const again = (name: string) => `"${name}" || '-${round}'`;
  const laterBy = (name: string) => `"${name}" + ${later * 1000}`;
  copy(ctx, 'sessions', `id IN ${ids}`, { id: again, external_id: again, started_at: laterBy, ended_at: laterBy });
  copy(ctx, 'summaries', `session_id IN ${ids}`, { id: again, session_id: again });
  copy(ctx, 'open_points', `session_id IN ${ids}`, { id: again, session_id: again });
  copy(ctx, 'insights', range, { n: () => `n + ${offset}`, session_id: again, summary_id: again });
  ctx.db.sqlite.exec(
    `INSERT INTO insight_texts (rowid, title, told, steps, applications, pairs)
     SELECT id + ${offset}, c0, c1, c2, c3, c4 FROM insight_texts_content WHERE ${range.replace('n', 'id')}`,
  );
  const copies = facts.map((one) => ({ ...one, n: one.n + offset, started: one.started + later }));
  replaceFacts(ctx.db, new Map(copies.map((one) => [one.n, one])), () => stamp(ctx));
}

function copy(ctx: Ctx, table: string, where: string, changed: Readonly<Record<string, (name: string) => string>>): void {
  const names = ctx.db.sqlite.prepare('SELECT name FROM pragma_table_info(?)').pluck().all(table) as string[];
  const values = names.map((name) => changed[name]?.(name) ?? `"${name}"`);
  ctx.db.sqlite.exec(
    `INSERT INTO ${table} (${names.map((name) => `"${name}"`).join(', ')}) SELECT ${values.join(', ')} FROM ${table} WHERE ${where}`,
  );
}
