import type { z } from 'zod';
import type { ApplicationRuleRow } from '../../../../db/queries/application-rules.ts';
import { bySchema } from '../../tables/by-schema.ts';
import { type CellReader, readCells } from '../../tables/cells.ts';
import type { Fault, TableFault } from '../../tables/model.ts';
import type { Table } from '../../tables/read.ts';
import { readYesNo } from '../../tables/yes-no.ts';
import { keyOfPattern } from '../../timeline/naming.ts';
import { newApplicationRuleSchema } from '../model.ts';
import type { Column } from './model.ts';

type Rule = z.output<typeof newApplicationRuleSchema>;

export interface PlannedRule {
  /** Null: it is new. */
  readonly before: ApplicationRuleRow | null;
  readonly after: Rule;
  readonly isSame: boolean;
}

interface Plan {
  readonly rules: readonly PlannedRule[];
  readonly faults: readonly TableFault[];
}

const { shape } = newApplicationRuleSchema;

const readers: Readonly<Record<Column, CellReader>> = {
  pattern: { field: 'pattern', isBlankTold: true, read: (text) => bySchema(shape.pattern, text) },
  kind: { field: 'kind', isBlankTold: true, read: (text) => bySchema(shape.kind, text.trim().toLowerCase()) },
  // An empty cell says that it is no application.
  product: { field: 'product', isBlankTold: true, read: (text) => (text === '' ? { value: null } : bySchema(shape.product, text)) },
  active: { field: 'active', read: readYesNo },
};

/** What a table does to the rules as they are. Pure. */
export function planRules({ columns, rows }: Table, existing: readonly ApplicationRuleRow[], most: number): Plan {
  const known = new Map(existing.map((row) => [`${row.kind} ${row.key}`, row]));
  const lines = new Map<string, number>();
  const rules: PlannedRule[] = [];
  const faults: TableFault[] = [];
  for (const { line, row } of rows) {
    const { rule, wrong } = 'fault' in row ? { rule: null, wrong: [row.fault] } : planRow(columns, row.cells, { known, lines, line });
    faults.push(...wrong.map((fault) => ({ line, ...fault })));
    if (rule) rules.push(rule);
  }
  const added = rules.filter(({ before }) => before === null).length;
  if (existing.length + added > most) faults.unshift({ line: 0, field: '', reason: 'table.too-many-rows', limit: most });
  return { rules, faults };
}

interface Seen {
  readonly known: ReadonlyMap<string, ApplicationRuleRow>;
  /** Where each pattern stands first. */
  readonly lines: Map<string, number>;
  readonly line: number;
}

function planRow(
  columns: Table['columns'],
  row: readonly string[],
  { known, lines, line }: Seen,
): { readonly rule: PlannedRule | null; readonly wrong: readonly Fault[] } {
  const { cells, faults } = readCells<Rule>(columns, row, readers);
  const { kind, pattern } = cells;
  if (faults.length > 0) return { rule: null, wrong: faults };
  if (pattern === undefined || kind === undefined) return { rule: null, wrong: [{ field: 'kind', reason: 'missing' }] };
  const place = `${kind} ${keyOfPattern(kind, pattern)}`;
  const first = lines.get(place);
  if (first !== undefined) return { rule: null, wrong: [{ field: 'pattern', reason: 'table.name-twice', limit: first }] };
  lines.set(place, line);
  const before = known.get(place) ?? null;
  if (!before && cells.product === undefined) return { rule: null, wrong: [{ field: 'product', reason: 'missing' }] };
  const after: Rule = {
    kind,
    pattern,
    product: cells.product === undefined ? (before?.product ?? null) : cells.product,
    active: cells.active ?? before?.isActive ?? true,
  };
  const isSame = before !== null && before.pattern === pattern && before.product === after.product && before.isActive === after.active;
  return { rule: { before, after, isSame }, wrong: [] };
}
