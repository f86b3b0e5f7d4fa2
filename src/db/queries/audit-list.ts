import { and, asc, count, desc, eq, gt, gte, lt, lte, max, min, type SQL } from 'drizzle-orm';
import type { AnySQLiteColumn } from 'drizzle-orm/sqlite-core';
import type { Db } from '../client.ts';
import { audit } from '../schema/audit.ts';
import type { AuditRow } from './audit.ts';

export interface AuditFilter {
  /** "account:ID", "key:ID", "operator", "system", "nobody". */
  readonly actor?: string | undefined;
  readonly noun?: string | undefined;
  readonly action?: string | undefined;
  readonly source?: string | undefined;
  readonly recordId?: string | undefined;
  /** Milliseconds, both included. */
  readonly from?: number | undefined;
  readonly to?: number | undefined;
}

export interface FoundRecords {
  readonly rows: AuditRow[];
  /** The last record that was looked at, where the search stopped before the end of the log. */
  readonly stoppedAt: number | null;
}

/** Records that one search looks at: some hundredths of a second, however rare is what is sought. */
export const searchDepth = 20_000;

/** Newest first, before `before`, `limit` at most; may stop with fewer, and says where. */
export function searchRecords(db: Db, filter: AuditFilter, before: number | null, limit: number, depth = searchDepth): FoundRecords {
  const leading = leadingColumns(db, filter);
  const within = and(equal(audit, filter, leading), before === null ? undefined : lt(audit.seq, before), seqBounds(db, filter));
  const candidates = db.orm.select().from(audit).where(within).orderBy(desc(audit.seq)).limit(depth).as('candidates');
  const others = columns.filter((column) => !leading.includes(column));
  const rest = and(equal(candidates, filter, others), during(candidates, filter));
  const rows = db.orm.select().from(candidates).where(rest).orderBy(desc(candidates.seq)).limit(limit).all();
  if (rows.length === limit || !rest) return { rows, stoppedAt: null };
  const looked = db.orm.select({ seq: audit.seq }).from(audit).where(within).orderBy(desc(audit.seq)).limit(depth).as('looked');
  const end = db.orm
    .select({ n: count(), last: min(looked.seq) })
    .from(looked)
    .get();
  return { rows, stoppedAt: end?.n === depth ? end.last : null };
}

/** Oldest first, behind `after`, to `last`: for exports. Looks at `limit` records at most and answers those that fit. */
export function nextRecords(db: Db, filter: AuditFilter, after: number, last: number, limit: number): { rows: AuditRow[]; upTo: number } {
  const range = and(gt(audit.seq, after), lte(audit.seq, last));
  const looked = db.orm.select().from(audit).where(range).orderBy(asc(audit.seq)).limit(limit).as('looked');
  const rows = db.orm
    .select()
    .from(looked)
    .where(and(equal(looked, filter, columns), during(looked, filter)))
    .orderBy(asc(looked.seq))
    .all();
  return { rows, upTo: Math.min(after + limit, last) };
}

/** Every noun of the log with the actions on it, sorted; two look-ups for each. */
export function knownActions(db: Db): { noun: string; action: string }[] {
  const nextNoun = db.sqlite.prepare('SELECT noun FROM audit WHERE noun > ? ORDER BY noun LIMIT 1').pluck();
  const nextAction = db.sqlite.prepare('SELECT action FROM audit WHERE noun = ? AND action > ? ORDER BY action LIMIT 1').pluck();
  const found: { noun: string; action: string }[] = [];
  for (let noun = nextNoun.get('') as string | undefined; noun !== undefined; noun = nextNoun.get(noun) as string | undefined) {
    for (let action = nextAction.get(noun, ''); action !== undefined; action = nextAction.get(noun, action)) {
      found.push({ noun, action: action as string });
    }
  }
  return found;
}

const columns = ['actor', 'noun', 'action', 'source', 'recordId'] as const;
type Column = (typeof columns)[number];

/** What an index leads to in the log's order; of two, the rarer. */
function leadingColumns(db: Db, filter: AuditFilter): Column[] {
  const given = (column: Column) => filter[column] !== undefined;
  if (given('recordId')) return ['recordId'];
  const ways: Column[][] = [];
  if (given('actor')) ways.push(['actor']);
  if (given('noun')) ways.push(given('action') ? ['noun', 'action'] : ['noun']);
  const [first, second] = ways;
  if (!first || !second) return first ?? [];
  return atMost(db, equal(audit, filter, first)) <= atMost(db, equal(audit, filter, second)) ? first : second;
}

/** How many records fit, counted no further than one search goes. */
function atMost(db: Db, condition: SQL | undefined): number {
  const some = db.orm.select({ seq: audit.seq }).from(audit).where(condition).limit(searchDepth).as('some');
  return db.orm.select({ n: count() }).from(some).get()?.n ?? 0;
}

/** The numbers that records of the wanted times have. A clock that was turned back mixes them, so the times are compared as well. */
function seqBounds(db: Db, filter: AuditFilter): SQL | undefined {
  const times = during(audit, filter);
  if (!times) return undefined;
  const { first, last } = db.orm
    .select({ first: min(audit.seq), last: max(audit.seq) })
    .from(audit)
    .where(times)
    .get() ?? { first: null, last: null };
  return first === null || last === null ? lt(audit.seq, Number.MIN_SAFE_INTEGER) : and(gte(audit.seq, first), lte(audit.seq, last));
}

type Columns = Readonly<Record<Column | 'at', AnySQLiteColumn>>;

function equal(table: Columns, filter: AuditFilter, names: readonly Column[]): SQL | undefined {
  return and(...names.map((name) => (filter[name] === undefined ? undefined : eq(table[name], filter[name]))));
}

function during(table: Columns, { from, to }: AuditFilter): SQL | undefined {
  return and(from === undefined ? undefined : gte(table.at, from), to === undefined ? undefined : lte(table.at, to));
}
