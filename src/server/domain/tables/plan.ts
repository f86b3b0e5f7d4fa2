import { setImmediate as turn } from 'node:timers/promises';
import { readHead } from '../../../db/queries/audit.ts';
import { rowsAfter, type UploadRow } from '../../../db/queries/uploads.ts';
import type { Ctx } from '../../kit/ctx.ts';
import { type Fault, mostFaults, type NewGroup, type Plan, type PlannedRow, type StagedRow, type TableFault } from './model.ts';

/** What a kind of table makes of its rows, one after the other. */
export interface Draft<Facts> {
  /** Takes a row up; answers what is wrong with it. */
  add(line: number, cells: readonly string[]): readonly Fault[];
  /** When all rows are in: what is wrong with them together. */
  end(): readonly TableFault[];
  readonly rows: readonly PlannedRow<Facts>[];
  readonly unchanged: number;
  readonly newGroups: readonly NewGroup[];
}

/** Rows that are looked at before somebody else has a turn: some ten milliseconds of work. */
const batch = 50;

/** Checks every row against the records as they are; stops when `signal` aborts. Writes nothing. */
export async function planRows<Facts>(
  ctx: Ctx,
  id: string,
  makeDraft: () => Draft<Facts>,
  report: (done: number) => void,
  signal: AbortSignal,
): Promise<Plan<Facts>> {
  const seq = readHead(ctx.db)?.seq ?? 0;
  const draft = makeDraft();
  const found: Found = { faults: [], lines: new Set() };
  let done = 0;
  for (let rows = rowsAfter(ctx.db, id, -1, batch); rows.length > 0; rows = rowsAfter(ctx.db, id, rows.at(-1)?.line ?? 0, batch)) {
    for (const row of rows) addRow(draft, row, found);
    done += rows.length;
    report(done);
    await turn();
    signal.throwIfAborted();
  }
  for (const fault of draft.end()) {
    found.lines.add(fault.line);
    found.faults.push(fault);
  }
  const faults = found.faults.sort((left, right) => left.line - right.line).slice(0, mostFaults);
  const { rows, unchanged, newGroups } = draft;
  return { seq, rows, unchanged, groups: newGroups, faults, faultCount: found.lines.size };
}

interface Found {
  readonly faults: TableFault[];
  /** Of every wrong row, also of those that are not named. */
  readonly lines: Set<number>;
}

function addRow<Facts>(draft: Draft<Facts>, { line, data }: UploadRow, found: Found): void {
  const staged = data as StagedRow;
  const faults = 'fault' in staged ? [staged.fault] : draft.add(line, staged.cells);
  if (faults.length > 0) found.lines.add(line);
  for (const fault of faults) if (found.faults.length < mostFaults) found.faults.push({ line, ...fault });
}
