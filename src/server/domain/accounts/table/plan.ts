import { type AccountRow, ableAccountIds, accountByEmail, accountById } from '../../../../db/queries/accounts.ts';
import type { Ctx } from '../../../kit/ctx.ts';
import type { Settings } from '../../settings/list.ts';
import { companySettings } from '../../settings/settings.ts';
import { type CellReader, readCells } from '../../tables/cells.ts';
import type { Fault, ImportPayload, PlannedRow, TableFault } from '../../tables/model.ts';
import type { Draft as TableDraft } from '../../tables/plan.ts';
import { type AccountFacts, changedFields, factsOf } from '../facts.ts';
import { groupIdsOf } from '../memberships.ts';
import { ownAccountId } from '../own.ts';
import { type Cells, readersOf } from './cells.ts';
import { makeRegister, type Register } from './register.ts';

/** What a table does to the accounts as they are. */
export function draftAccounts(ctx: Ctx, payload: ImportPayload): TableDraft<AccountFacts> {
  const draft = makeDraft(ctx, payload);
  return {
    add: (line, cells) => addCells(ctx, draft, line, cells),
    end: () => withoutAdministrator(ctx, draft),
    rows: draft.rows,
    get unchanged() {
      return draft.unchanged;
    },
    newGroups: draft.register.newGroups,
  };
}

interface Draft {
  readonly columns: ImportPayload['columns'];
  readonly register: Register;
  readonly readers: Readonly<Record<string, CellReader>>;
  readonly standard: Pick<Settings, 'pageLanguage' | 'timeZone'>;
  readonly ownId: string | null;
  /** Address -> the line that it stands in. */
  readonly seen: Map<string, number>;
  readonly rows: PlannedRow<AccountFacts>[];
  readonly lines: Map<string, number>;
  unchanged: number;
}

function makeDraft(ctx: Ctx, { columns, makeGroups }: ImportPayload): Draft {
  const register = makeRegister(ctx, makeGroups);
  const own = { ownId: ownAccountId(ctx), standard: companySettings(ctx) };
  return { ...own, columns, register, readers: readersOf(register), seen: new Map(), rows: [], lines: new Map(), unchanged: 0 };
}

function addCells(ctx: Ctx, draft: Draft, line: number, row: readonly string[]): readonly Fault[] {
  const { cells, faults } = readCells<Cells>(draft.columns, row, draft.readers);
  if (cells.email === undefined) return faults;
  const first = draft.seen.get(cells.email);
  if (first !== undefined) return [...faults, { field: 'email', reason: 'table.twice', limit: first }];
  draft.seen.set(cells.email, line);
  const account = accountByEmail(ctx.db, cells.email);
  const more = account ? changeRow(ctx, draft, line, account, cells, faults) : newRow(ctx, draft, cells, faults);
  return [...faults, ...more];
}

function newRow(ctx: Ctx, draft: Draft, cells: Cells, known: readonly Fault[]): Fault[] {
  const { standard } = draft;
  const {
    email = '',
    name,
    role,
    language = standard.pageLanguage,
    timeZone = standard.timeZone,
    logsSessions = true,
    groups = [],
  } = cells;
  const needed = { name, role };
  const missing = (['name', 'role'] as const).filter(
    (field) => needed[field] === undefined && !known.some((fault) => fault.field === field),
  );
  const faults = missing.map((field) => ({ field, reason: 'table.needed' }));
  if (name === undefined || role === undefined || known.length > 0) return faults;
  draft.rows.push({ id: ctx.id(), before: null, after: { email, name, role, language, timeZone, logsSessions, groups } });
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
  // As every change of several accounts at once, it leaves the actor's own account out (SPEC A9), and says so.
  if (changed.includes('logsSessions') && account.id === draft.ownId) return [{ field: 'log_sessions', reason: 'table.own-log-sessions' }];
  if (known.length > 0) return [];
  draft.rows.push({ id: account.id, before, after });
  draft.lines.set(account.id, line);
  return [];
}

/** The same rule as `keepAdministrator` (SPEC H2), foreseen, so that the line is named and a dry run knows it. */
function withoutAdministrator(ctx: Ctx, draft: Draft): TableFault[] {
  const able = new Set(ableAccountIds(ctx.db, 'administrator'));
  if (able.size === 0) return [];
  const roles = draft.rows.filter(({ before }) => before);
  const lost = roles.filter(({ id, after }) => able.has(id) && after.role !== 'administrator');
  const won = roles.some(({ id, before, after }) => before?.role !== 'administrator' && after.role === 'administrator' && isAble(ctx, id));
  const last = lost.at(-1);
  if (!last || won || lost.length < able.size) return [];
  return [{ line: draft.lines.get(last.id) ?? 0, field: 'role', reason: 'table.last-administrator' }];
}

function isAble(ctx: Ctx, id: string): boolean {
  const row = accountById(ctx.db, id);
  return row !== undefined && row.disabledAt === null && row.passwordHash !== null;
}
