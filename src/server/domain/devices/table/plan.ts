import { type DeviceLookup, deviceLookup } from '../../../../db/queries/devices.ts';
import type { DeviceRow } from '../../../../db/queries/registry.ts';
import type { Ctx } from '../../../kit/ctx.ts';
import { type CellReader, readCells } from '../../tables/cells.ts';
import type { Fault, ImportPayload, NewGroup, PlannedRow, TableFault } from '../../tables/model.ts';
import type { Draft as TableDraft } from '../../tables/plan.ts';
import { withChange } from '../change.ts';
import { changedFields, type DeviceFacts, factsOf } from '../facts.ts';
import { type Cells, readersOf } from './cells.ts';

/** What a table does to the devices as they are. */
export function draftDevices(ctx: Ctx, { columns, makeGroups }: ImportPayload): TableDraft<DeviceFacts> {
  const { readers, newGroups } = readersOf(ctx, makeGroups);
  const lookup = deviceLookup(ctx.db);
  const draft: Draft = {
    lookup,
    columns,
    readers,
    newGroups,
    seen: new Map(),
    refs: new Map(),
    owned: new Map(),
    kept: [],
    rows: [],
    unchanged: 0,
  };
  return {
    add: (line, cells) => addCells(ctx, draft, line, cells),
    end: () => refsOfOthers(draft),
    rows: draft.rows,
    get unchanged() {
      return draft.unchanged;
    },
    newGroups,
  };
}

interface Draft {
  readonly lookup: DeviceLookup;
  readonly columns: ImportPayload['columns'];
  readonly readers: Readonly<Record<string, CellReader>>;
  readonly newGroups: readonly NewGroup[];
  /** Name without case -> the line that it stands in. */
  readonly seen: Map<string, number>;
  /** The software's id of a device -> the line that gives it. */
  readonly refs: Map<string, number>;
  /** The ids that devices of this table are to have. */
  readonly owned: Map<string, string | null>;
  /** Ids that another device has now, and may give up in a row to come. */
  readonly kept: { readonly line: number; readonly owner: string; readonly ref: string }[];
  readonly rows: PlannedRow<DeviceFacts>[];
  unchanged: number;
}

const standard: Omit<DeviceFacts, 'name'> = {
  ref: null,
  platform: 'unknown',
  os: null,
  managed: false,
  fullClient: false,
  account: null,
  group: null,
  policy: null,
};

function addCells(ctx: Ctx, draft: Draft, line: number, row: readonly string[]): readonly Fault[] {
  const { cells, faults } = readCells<Cells>(draft.columns, row, draft.readers);
  if (cells.name === undefined) return faults;
  const place = lower(cells.name);
  const first = draft.seen.get(place);
  if (first !== undefined) return [...faults, { field: 'name', reason: 'table.name-twice', limit: first }];
  draft.seen.set(place, line);
  const device = draft.lookup.byName(cells.name);
  const wanted = after(device, cells);
  if (device) draft.owned.set(device.id, wanted.ref);
  const more = [...faults, ...policyFaults(wanted, faults), ...refFaults(draft, line, device?.id, wanted)];
  if (more.length === 0) plan(ctx, draft, device, wanted);
  return more;
}

/** A policy that the row does not name goes with management; one that it names stays, to be refused. */
function after(device: DeviceRow | undefined, cells: Cells): DeviceFacts {
  const before = device ? factsOf(device) : { ...standard, name: cells.name ?? '' };
  // The name is how the row finds it: in another case it is the same one.
  return withChange(before, { ...cells, name: before.name });
}

function policyFaults({ managed, policy }: DeviceFacts, known: readonly Fault[]): Fault[] {
  if (managed || policy === null || known.some(({ field }) => field === 'managed')) return [];
  return [{ field: 'policy', reason: 'table.not-managed' }];
}

function refFaults(draft: Draft, line: number, id: string | undefined, { ref }: DeviceFacts): Fault[] {
  if (ref === null) return [];
  const first = draft.refs.get(ref);
  if (first !== undefined) return [{ field: 'ref', reason: 'table.ref-twice', limit: first }];
  draft.refs.set(ref, line);
  const owner = draft.lookup.byRef(ref);
  if (owner && owner.id !== id) draft.kept.push({ line, owner: owner.id, ref });
  return [];
}

function plan(ctx: Ctx, draft: Draft, device: DeviceRow | undefined, wanted: DeviceFacts): void {
  const before = device ? factsOf(device) : null;
  if (before && changedFields(before, wanted).length === 0) draft.unchanged += 1;
  else draft.rows.push({ id: device?.id ?? ctx.id(), before, after: wanted });
}

/** Two devices may change ids within one table; one that keeps its own refuses it to others. */
function refsOfOthers({ kept, owned }: Draft): TableFault[] {
  const refused = kept.filter(({ owner, ref }) => !owned.has(owner) || owned.get(owner) === ref);
  return refused.map(({ line }) => ({ line, field: 'ref', reason: 'ref-taken' }));
}

/** As SQLite compares names: letters without accents alone have no case. */
function lower(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
}
