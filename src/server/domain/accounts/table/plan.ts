import { setImmediate as turn } from 'node:timers/promises';
import { type AccountRow, ableAccountIds, accountByEmail, accountById } from '../../../../db/queries/accounts.ts';
import { readHead } from '../../../../db/queries/audit.ts';
import { rowsAfter, type UploadRow } from '../../../../db/queries/uploads.ts';
import type { Ctx } from '../../../kit/ctx.ts';
import type { Settings } from '../../settings/list.ts';
import { companySettings } from '../../settings/settings.ts';
import { type AccountFacts, changedFields, factsOf } from '../facts.ts';
import { groupIdsOf } from '../memberships.ts';
import { ownAccountId } from '../own.ts';
import { type Cells, readCells } from './cells.ts';
import { type ImportPayload, mostFaults, type StagedRow, type TableFault } from './model.ts';
import { makeRegister, type Register } from './register.ts';

export interface PlannedRow {
  readonly id: string;
  /** Null: it is new. */
  readonly before: AccountFacts | null;
  readonly after: AccountFacts;
}

/** What a table would do to the accounts as they are after the audit record `seq`. */
export interface Plan {
  readonly seq: number;
  readonly rows: PlannedRow[];
  readonly unchanged: number;
  readonly groups: readonly { readonly id: string; readonly name: string }[];
  readonly faults: readonly TableFault[];
  readonly faultCount: number;
}

/** Rows that are looked at before somebody else has a turn: some ten milliseconds of work. */
const batch = 50;

/** Checks every row against the accounts as they are; stops when `signal` aborts. Writes nothing. */
export async function planTable(
  ctx: Ctx,
  id: string,
  payload: ImportPayload,
  report: (done: number) => void,
  signal: AbortSignal,
): Promise<Plan> {
  const seq = readHead(ctx.db)?.seq ?? 0;
  const draft = makeDraft(ctx, payload);
  let done = 0;
  for (let rows = rowsAfter(ctx.db, id, -1, batch); rows.length > 0; rows = rowsAfter(ctx.db, id, rows.at(-1)?.line ?? 0, batch)) {
    for (const row of rows) addRow(ctx, draft, row);
    done += rows.length;
    report(done);
    await turn();
    signal.throwIfAborted();
  }
  assertAdministratorStays(ctx, draft);
  const { rows, unchanged, register, faults, faultCount } = draft;
  return { seq, rows, unchanged, groups: register.newGroups, faults, faultCount };
}

interface Draft {
  readonly payload: ImportPayload;
  readonly register: Register;
  readonly standard: Pick<Settings, 'pageLanguage' | 'timeZone'>;
  readonly ownId: string | null;
  /** Address -> the line that it stands in. */
  readonly seen: Map<string, number>;
  readonly rows: PlannedRow[];
  readonly lines: Map<string, number>;
  readonly faults: TableFault[];
  unchanged: number;
  faultCount: number;
}

function makeDraft(ctx: Ctx, payload: ImportPayload): Draft {
  const register = makeRegister(ctx, payload.makeGroups);
  const ownId = ownAccountId(ctx);
  const standard = companySettings(ctx);
  return { payload, register, standard, ownId, seen: new Map(), rows: [], lines: new Map(), faults: [], unchanged: 0, faultCount: 0 };
}

function addRow(ctx: Ctx, draft: Draft, { line, data }: UploadRow): void {
  const staged = data as StagedRow;
  const faults = 'fault' in staged ? [staged.fault] : addCells(ctx, draft, line, staged.cells);
  draft.faultCount += faults.length > 0 ? 1 : 0;
  for (const fault of faults) if (draft.faults.length < mostFaults) draft.faults.push({ line, ...fault });
}

type Fault = Omit<TableFault, 'line'>;

function addCells(ctx: Ctx, draft: Draft, line: number, row: readonly string[]): Fault[] {
  const { cells, faults } = readCells(draft.payload.columns, row, draft.register);
  if (cells.email === undefined) return [...faults];
  const first = draft.seen.get(cells.email);
  if (first !== undefined) return [...faults, { field: 'email', reason: 'table.twice', limit: first }];
  draft.seen.set(cells.email, line);
  const account = accountByEmail(ctx.db, cells.email);
  const more = account ? changeRow(ctx, draft, line, account, cells, faults) : newRow(ctx, draft, cells, faults);
  return [...faults, ...more];
}

function newRow(ctx: Ctx, draft: Draft, cells: Cells, known: readonly Fault[]): Fault[] {
  const { standard } = draft;
  const { email = '', name, role, language = standard.pageLanguage, timeZone = standard.timeZone, groups = [] } = cells;
  const needed = { name, role };
  const missing = (['name', 'role'] as const).filter(
    (field) => needed[field] === undefined && !known.some((fault) => fault.field === field),
  );
  const faults = missing.map((field) => ({ field, reason: 'table.needed' }));
  if (name === undefined || role === undefined || known.length > 0) return faults;
  draft.rows.push({ id: ctx.id(), before: null, after: { email, name, role, language, timeZone, groups } });
  return faults;
}

function changeRow(ctx: Ctx, draft: Draft, line: number, account: AccountRow, cells: Cells, known: readonly Fault[]): Fault[] {
  const before = factsOf(account, groupIdsOf(ctx, account.id));
  const after = { ...before, ...cells };
  const changed = changedFields(before, after);
  if (changed.length === 0) {
    draft.unchanged += 1;
    return [];
  }
  if (draft.register.isBeyond(account.role)) return [{ field: 'email', reason: 'table.beyond-own' }];
  if (changed.includes('role') && account.id === draft.ownId) return [{ field: 'role', reason: 'table.own-role' }];
  if (known.length > 0) return [];
  draft.rows.push({ id: account.id, before, after });
  draft.lines.set(account.id, line);
  return [];
}

/** The same rule as `keepAdministrator` (SPEC H2), foreseen, so that the line is named and a dry run knows it. */
function assertAdministratorStays(ctx: Ctx, draft: Draft): void {
  const able = new Set(ableAccountIds(ctx.db, 'administrator'));
  if (able.size === 0) return;
  const roles = draft.rows.filter(({ before }) => before);
  const lost = roles.filter(({ id, after }) => able.has(id) && after.role !== 'administrator');
  const won = roles.some(({ id, before, after }) => before?.role !== 'administrator' && after.role === 'administrator' && isAble(ctx, id));
  const last = lost.at(-1);
  if (!last || won || lost.length < able.size) return;
  draft.faultCount += 1;
  draft.faults.push({ line: draft.lines.get(last.id) ?? 0, field: 'role', reason: 'table.last-administrator' });
}

function isAble(ctx: Ctx, id: string): boolean {
  const row = accountById(ctx.db, id);
  return row !== undefined && row.disabledAt === null && row.passwordHash !== null;
}
