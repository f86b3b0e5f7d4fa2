import { setImmediate as turn } from 'node:timers/promises';
import { writeMuch } from '../../../db/checkpoint.ts';
import type { Db } from '../../../db/client.ts';
import { type AuditRow, readHead } from '../../../db/queries/audit.ts';
import { changedSince, closePlan, forgetRecords, movePlan, openPlan, planNames, planRecords } from '../../../db/queries/table-plan.ts';
import { setPayload } from '../../../db/queries/uploads.ts';
import type { Json } from '../../kit/canonical.ts';
import { keyedDigest } from '../../kit/crypto.ts';
import type { Ctx } from '../../kit/ctx.ts';
import { audit, recordAfter } from '../audit/append.ts';
import { type AuditEntry, genesis } from '../audit/model.ts';
import type { ImportPayload, NewGroup, Plan, PlannedRow, TableKind, TableResult } from './model.ts';

/** How records of a kind come in: first beside the database, in tables of this connection, then with a few statements into it. */
export interface Mover<Facts> {
  /** Makes the tables that hold the plan, empty. */
  open(db: Db): void;
  close(db: Db): void;
  /** Nouns of the audit records. */
  readonly noun: string;
  readonly groupNoun: string;
  putGroups(db: Db, groups: readonly NewGroup[], createdAt: number): void;
  putRows(db: Db, rows: readonly PlannedRow<Facts>[], createdAt: number): void;
  /** A row as its audit record tells it. */
  told(row: PlannedRow<Facts>, named: (name: string) => string): Record<string, Json>;
  /** The transaction in which all of it moves. */
  transact<T>(write: () => T): T;
  /** Moves all of it, inside the transaction. Answers what else there is to tell of it. */
  move(db: Db): Readonly<Record<string, number>>;
}

/** Rows that are made ready before somebody else has a turn. */
const batch = 250;

/** On a busy box other records come in between; then the last try makes its own inside the transaction. */
const tries = 4;

interface Import<Facts> {
  readonly kind: TableKind;
  readonly id: string;
  readonly payload: ImportPayload;
  readonly plan: Plan<Facts>;
}

/**
 * Brings a whole plan in, in one transaction that does nothing but move what stands ready: its rows, and a record in the
 * audit log for each of them, chained before the transaction begins to the log's last one. Null: something that it
 * depends on was changed since the plan was made, so make another.
 */
export async function applyPlan<Facts>(
  ctx: Ctx,
  table: Import<Facts>,
  mover: Mover<Facts>,
  report: (done: number) => void,
): Promise<TableResult | null> {
  openPlan(ctx.db);
  mover.open(ctx.db);
  try {
    const entries = await prepare(ctx, table, mover, report);
    for (let left = tries; ; left -= 1) {
      const head = headOf(ctx);
      if (left > 1) await chain(ctx, entries, head);
      const answer = await writeMuch(ctx.db, () => moveIn(ctx, table, mover, left > 1 ? { head } : { entries }));
      if (answer !== 'moved on') return answer;
    }
  } finally {
    mover.close(ctx.db);
    closePlan(ctx.db);
  }
}

interface Head {
  readonly seq: number;
  readonly hash: string;
}

function headOf(ctx: Ctx): Head {
  return readHead(ctx.db) ?? { seq: 0, hash: genesis };
}

async function prepare<Facts>(ctx: Ctx, { id, plan }: Import<Facts>, mover: Mover<Facts>, report: (done: number) => void) {
  const createdAt = ctx.now().getTime();
  const entries: AuditEntry[] = [];
  const names = new Map<string, string>();
  const named = (name: string) => {
    const digest = keyedDigest(ctx.data.digestKey, name);
    names.set(digest, name);
    return digest;
  };
  mover.putGroups(ctx.db, plan.groups, createdAt);
  for (const group of plan.groups) {
    entries.push({ action: 'created', noun: mover.groupNoun, id: group.id, details: { name: named(group.name), table: id } });
  }
  for (let at = 0; at < plan.rows.length; at += batch) {
    const some = plan.rows.slice(at, at + batch);
    mover.putRows(ctx.db, some, createdAt);
    for (const row of some) {
      const details = { ...mover.told(row, named), table: id };
      entries.push({ action: row.before ? 'changed' : 'created', noun: mover.noun, id: row.id, details });
    }
    planNames(ctx.db, names);
    names.clear();
    report(at + some.length);
    await turn();
  }
  return entries;
}

/** The records in their order behind `head`, each with the hash of the one before it. */
async function chain(ctx: Ctx, entries: readonly AuditEntry[], head: Head): Promise<void> {
  forgetRecords(ctx.db);
  let last = head;
  for (let at = 0; at < entries.length; at += batch) {
    last = putRecords(ctx, entries.slice(at, at + batch), last);
    await turn();
  }
}

function putRecords(ctx: Ctx, entries: readonly AuditEntry[], head: Head): Head {
  const records: AuditRow[] = [];
  for (const entry of entries) records.push(recordAfter(ctx, records.at(-1) ?? head, entry));
  planRecords(ctx.db, records);
  return records.at(-1) ?? head;
}

type Ready = { readonly head: Head } | { readonly entries: readonly AuditEntry[] };

function moveIn<Facts>(
  ctx: Ctx,
  { kind, id, payload, plan }: Import<Facts>,
  mover: Mover<Facts>,
  ready: Ready,
): TableResult | 'moved on' | null {
  return mover.transact(() => {
    if (changedSince(ctx.db, plan.seq, kind.dependsOn)) return null;
    if ('head' in ready && headOf(ctx).seq !== ready.head.seq) return 'moved on';
    if ('entries' in ready) {
      forgetRecords(ctx.db);
      putRecords(ctx, ready.entries, headOf(ctx));
    }
    const more = mover.move(ctx.db);
    movePlan(ctx.db);
    const result = resultOf(payload, plan);
    const { added, changed, unchanged, groupsMade } = result;
    audit(ctx, { action: 'imported', noun: kind.noun, id, details: { added, changed, unchanged, groupsMade, ...more } });
    setPayload(ctx.db, id, { ...payload, result } satisfies ImportPayload);
    return result;
  });
}

export function resultOf<Facts>(payload: ImportPayload, { rows, unchanged, groups, faults, faultCount }: Plan<Facts>): TableResult {
  const added = rows.filter(({ before }) => before === null).length;
  return {
    rows: payload.rows ?? 0,
    added,
    changed: rows.length - added,
    unchanged,
    groupsMade: groups.length,
    faults: [...faults],
    faultCount,
  };
}
