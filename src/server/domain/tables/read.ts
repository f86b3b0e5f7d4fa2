import { isUtf8 } from 'node:buffer';
import { parse } from 'csv-parse/sync';
import { fail } from '../../kit/errors.ts';
import { mostRows, type StagedRow, type TableKind } from './model.ts';
import { type Piece, piecesOf } from './records.ts';

export interface TableRow {
  /** Where it begins in the file, from 1 = the heading; 0: the file as a whole. */
  readonly line: number;
  readonly row: StagedRow;
}

/** What tells how a heading is understood. */
export type Heading = Pick<TableKind, 'columns' | 'toldColumns' | 'aliases' | 'subject'>;

/** Null stands for a column that is passed over. */
export interface Table {
  readonly columns: readonly (string | null)[];
  readonly rows: Iterable<TableRow>;
}

/** Rows that are parsed at once; one that is wrong makes them be parsed one by one. */
const batch = 100;

/**
 * Reads a CSV file: UTF-8 with or without BOM, separated by comma or semicolon, whichever its heading uses. A heading that
 * is not understood refuses the file (`import.damaged`); a row that is not says why in its place. Rows come as they are asked for.
 */
export function openTable(kind: Heading, file: string, bytes: Uint8Array): Table {
  if (!isUtf8(bytes)) fail('import.damaged', { file, line: firstForeignLine(bytes), field: '', reason: 'file.not-utf-8' });
  const rows = readRows(new TextDecoder().decode(bytes));
  const first = rows.next();
  if (first.done) return fail('import.damaged', { file, line: 0, field: '', reason: 'file.empty' });
  const { line, row } = first.value;
  if ('fault' in row) return fail('import.damaged', { file, line, ...row.fault });
  return { columns: columnsOf(kind, file, line, row.cells), rows };
}

function* readRows(text: string): Generator<TableRow, void> {
  // Headings hold neither sign, so the first line tells.
  const delimiter = /^[^\r\n]*;/.test(text) ? ';' : ',';
  let count = 0;
  let waiting: Piece[] = [];
  for (const piece of piecesOf(text)) {
    if (isBlank(piece.text)) continue;
    if (++count > mostRows + 1) {
      yield* parsed(waiting, delimiter);
      return yield { line: 0, row: { fault: { field: '', reason: 'table.too-many-rows', limit: mostRows } } };
    }
    if (waiting.push(piece) < batch && count > 1) continue;
    yield* parsed(waiting, delimiter);
    waiting = [];
  }
  yield* parsed(waiting, delimiter);
}

function* parsed(pieces: readonly Piece[], delimiter: string): Generator<TableRow, void> {
  const records = pieces.every(({ isWhole }) => isWhole) ? tryParse(pieces.map(({ text }) => text).join('\n'), delimiter) : null;
  if (records?.length !== pieces.length) {
    for (const piece of pieces) yield* parsedAlone(piece, delimiter);
    return;
  }
  for (const [index, { line }] of pieces.entries()) {
    const cells = records[index] ?? [];
    if (cells.some((cell) => cell !== '')) yield { line, row: { cells } };
  }
}

function* parsedAlone({ line, text, isWhole }: Piece, delimiter: string): Generator<TableRow, void> {
  const records = isWhole ? tryParse(text, delimiter) : null;
  if (records?.length === 1) {
    const cells = records[0] ?? [];
    if (cells.some((cell) => cell !== '')) yield { line, row: { cells } };
    return;
  }
  yield { line, row: { fault: { field: '', reason: isWhole ? 'table.quotes' : 'table.quote-open' } } };
  // What was taken for one row across several lines may be several.
  const [first = ''] = /^[^\r\n]*(?:\r\n|\n|\r)/.exec(text) ?? [];
  if (first === '' || !isWhole) return;
  for (const piece of piecesOf(text.slice(first.length), line + 1)) if (!isBlank(piece.text)) yield* parsedAlone(piece, delimiter);
}

function tryParse(text: string, delimiter: string): string[][] | null {
  try {
    return parse(text, { delimiter, record_delimiter: ['\r\n', '\n', '\r'], relax_column_count: true, trim: true });
  } catch {
    return null;
  }
}

function isBlank(text: string): boolean {
  return text.trim() === '';
}

function columnsOf(kind: Heading, file: string, line: number, heading: readonly string[]): (string | null)[] {
  const { columns, toldColumns, aliases, subject } = kind;
  const wrong = (field: string, reason: string) => fail('import.damaged', { file, line, field, reason, list: columns.join(', ') });
  const named = heading.map((cell) => {
    const name = cell.toLowerCase().replace(/[\s-]+/g, '_');
    const known = columns.find((column) => column === (aliases[name] ?? name));
    return known ?? (toldColumns.includes(name) ? null : wrong(cell.slice(0, 60), 'table.unknown-column'));
  });
  const twice = columns.find((column) => named.indexOf(column) !== named.lastIndexOf(column));
  if (twice) wrong(twice, 'table.column-twice');
  if (!named.includes(subject)) wrong(subject, 'table.no-column');
  return named;
}

function firstForeignLine(bytes: Uint8Array): number {
  let line = 1;
  for (let start = 0; start < bytes.length; line += 1) {
    const found = bytes.indexOf(10, start);
    const end = found < 0 ? bytes.length : found;
    if (!isUtf8(bytes.subarray(start, end))) return line;
    start = end + 1;
  }
  return 0;
}
