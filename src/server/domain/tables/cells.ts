import type { Read } from './by-schema.ts';
import type { Fault } from './model.ts';

/** How a column is read, and which fact it tells. */
export interface CellReader {
  readonly field: string;
  /** An empty cell says something too: none. */
  readonly isBlankTold?: boolean;
  read(text: string): Read;
}

/**
 * The cells of a row by their columns, as facts: what a row does not say stays as it is. The sign that an export puts
 * before a formula goes.
 */
export function readCells<Cells>(
  columns: readonly (string | null)[],
  row: readonly string[],
  readers: Readonly<Record<string, CellReader>>,
): { readonly cells: Partial<Cells>; readonly faults: readonly Fault[] } {
  if (row.length !== columns.length) {
    return { cells: {}, faults: [{ field: '', reason: 'table.cells', limit: columns.length, detail: String(row.length) }] };
  }
  const cells: Record<string, unknown> = {};
  const faults: Fault[] = [];
  for (const [index, column] of columns.entries()) {
    const reader = column === null ? undefined : readers[column];
    const text = unescaped(row[index] ?? '');
    if (!reader || (text === '' && !reader.isBlankTold)) continue;
    const read = reader.read(text);
    if ('fault' in read) faults.push({ field: column ?? '', ...read.fault });
    else cells[reader.field] = read.value;
  }
  return { cells: cells as Partial<Cells>, faults };
}

/** As csv-stringify escapes them. */
function unescaped(cell: string): string {
  return /^'[=+\-@\t\r＝＋－＠]/.test(cell) ? cell.slice(1) : cell;
}
