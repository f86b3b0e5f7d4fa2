import { setImmediate as turn } from 'node:timers/promises';
import { writeMuch } from '../../../../db/checkpoint.ts';
import {
  applyPlan,
  changedSince,
  closePlan,
  forgetRecords,
  openPlan,
  type PlannedAccount,
  planAccounts,
  planGroups,
  planRecords,
} from '../../../../db/queries/account-plan.ts';
import { type AuditRow, readHead } from '../../../../db/queries/audit.ts';
import { setPayload } from '../../../../db/queries/uploads.ts';
import { keyedDigest } from '../../../kit/crypto.ts';
import type { Ctx } from '../../../kit/ctx.ts';
import { audit, recordAfter } from '../../audit/append.ts';
import { type AuditEntry, genesis } from '../../audit/model.ts';
import { isWider } from '../../roles/grants.ts';
import { toldChange, toldFacts } from '../facts.ts';
import { keepAdministrator } from '../last-administrator.ts';
import type { ImportPayload, TableResult } from './model.ts';
import type { Plan, PlannedRow } from './plan.ts';

/** Rows that are made ready before somebody else has a turn. */
const batch = 250;

/** On a busy box other records come in between; then the last try makes its own inside the transaction. */
const tries = 4;

/**
 * Brings a whole plan in, in one transaction that does nothing but move what stands ready: its rows, and a record in the
 * audit log for each account, chained before the transaction begins to the log's last one. Null: an account, a group or
 * a role was changed since the plan was made, so make another.
 */
export async function applyTable(
  ctx: Ctx,
  id: string,
  payload: ImportPayload,
  plan: Plan,
  report: (done: number) => void,
): Promise<TableResult | null> {
  openPlan(ctx.db);
  try {
    const entries = await prepare(ctx, id, plan, report);
    for (let left = tries; ; left -= 1) {
      const head = headOf(ctx);
      if (left > 1) await chain(ctx, entries, head);
      const answer = await writeMuch(ctx.db, () => moveIn(ctx, id, payload, plan, left > 1 ? { head } : { entries }));
      if (answer !== 'moved on') return answer;
    }
  } finally {
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

async function prepare(ctx: Ctx, id: string, plan: Plan, report: (done: number) => void): Promise<AuditEntry[]> {
  const createdAt = ctx.now().getTime();
  const digest = (name: string) => keyedDigest(ctx.data.digestKey, name);
  planGroups(
    ctx.db,
    plan.groups.map((group) => ({ ...group, createdAt, digest: digest(group.name) })),
  );
  const entries: AuditEntry[] = plan.groups.map((group) => ({
    action: 'created',
    noun: 'group',
    id: group.id,
    details: { name: digest(group.name), table: id },
  }));
  for (let at = 0; at < plan.rows.length; at += batch) {
    const some = plan.rows.slice(at, at + batch);
    const ready = some.map((row) => readyRow(row, id, createdAt, digest, (from, to) => isWider(ctx, from, to)));
    planAccounts(
      ctx.db,
      ready.map(({ account }) => account),
    );
    entries.push(...ready.map(({ entry }) => entry));
    report(at + some.length);
    await turn();
  }
  return entries;
}

function readyRow(
  { id, before, after }: PlannedRow,
  table: string,
  createdAt: number,
  digest: (name: string) => string,
  widens: (from: string, to: string) => boolean,
): { account: PlannedAccount; entry: AuditEntry } {
  const names = new Map<string, string>();
  const named = (name: string) => {
    const made = digest(name);
    names.set(made, name);
    return made;
  };
  const details = before ? toldChange(before, after, named) : toldFacts(after, named);
  const own = new Set(before?.groups);
  const { groups, ...facts } = after;
  const account = {
    ...facts,
    id,
    isNew: before === null,
    roleChanged: before !== null && before.role !== after.role,
    roleWidened: before !== null && widens(before.role, after.role),
    createdAt,
    join: groups.filter((group) => !own.has(group)),
    leave: [...own].filter((group) => !groups.includes(group)),
    names: [...names],
  };
  return { account, entry: { action: before ? 'changed' : 'created', noun: 'account', id, details: { ...details, table } } };
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

function moveIn(ctx: Ctx, id: string, payload: ImportPayload, plan: Plan, ready: Ready): TableResult | 'moved on' | null {
  return keepAdministrator(ctx, () => {
    if (changedSince(ctx.db, plan.seq)) return null;
    if ('head' in ready && headOf(ctx).seq !== ready.head.seq) return 'moved on';
    if ('entries' in ready) {
      forgetRecords(ctx.db);
      putRecords(ctx, ready.entries, headOf(ctx));
    }
    const { loginsEnded } = applyPlan(ctx.db);
    const result = resultOf(payload, plan);
    const { added, changed, unchanged, groupsMade } = result;
    audit(ctx, { action: 'imported', noun: 'account-table', id, details: { added, changed, unchanged, groupsMade, loginsEnded } });
    setPayload(ctx.db, id, { ...payload, result } satisfies ImportPayload);
    return result;
  });
}

export function resultOf(payload: ImportPayload, { rows, unchanged, groups, faults, faultCount }: Plan): TableResult {
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
