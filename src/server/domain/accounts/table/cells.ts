import { accountFields } from '../model.ts';
import { bySchema, type Read } from './by-schema.ts';
import { type Column, groupSeparator, type TableFault } from './model.ts';
import type { Register } from './register.ts';

/** What a row says of an account; what it does not say stays as it is. `groups`: ids, in order. */
export interface Cells {
  readonly email?: string;
  readonly name?: string;
  readonly role?: string;
  readonly language?: string;
  readonly timeZone?: string;
  readonly groups?: readonly string[];
}

type Fault = Omit<TableFault, 'line'>;

/**
 * The cells of a row by their columns. An empty cell says nothing, but for `groups`, where it says: in none. The sign that
 * an export puts before a formula goes.
 */
export function readCells(
  columns: readonly (Column | null)[],
  row: readonly string[],
  register: Register,
): { readonly cells: Cells; readonly faults: readonly Fault[] } {
  if (row.length !== columns.length) {
    return { cells: {}, faults: [{ field: '', reason: 'table.cells', limit: columns.length, detail: String(row.length) }] };
  }
  const cells: Record<string, unknown> = {};
  const faults: Fault[] = [];
  for (const [index, column] of columns.entries()) {
    const text = unescaped(row[index] ?? '');
    if (column === null || (text === '' && column !== 'groups' && column !== 'email')) continue;
    const read = readers[column](text, register);
    if ('fault' in read) faults.push({ field: column, ...read.fault });
    else cells[fieldOf[column]] = read.value;
  }
  return { cells, faults };
}

const fieldOf: Readonly<Record<Column, keyof Cells>> = {
  email: 'email',
  name: 'name',
  role: 'role',
  groups: 'groups',
  language: 'language',
  time_zone: 'timeZone',
};

const readers: Readonly<Record<Column, (text: string, register: Register) => Read>> = {
  email: (text) => bySchema(accountFields.email, text),
  name: (text) => bySchema(accountFields.name, text),
  language: (text) => bySchema(accountFields.language, text.toLowerCase()),
  time_zone: (text, register) => register.timeZone(text),
  role: (text, register) => register.role(text),
  groups: (text, register) => register.groups(text.split(groupSeparator)),
};

/** As csv-stringify escapes them: what a spreadsheet would take for a formula has an apostrophe before it. */
function unescaped(cell: string): string {
  return /^'[=+\-@\t\r＝＋－＠]/.test(cell) ? cell.slice(1) : cell;
}
