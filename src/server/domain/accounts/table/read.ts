import { isUtf8 } from 'node:buffer';
import { Readable } from 'node:stream';
import { type CsvError, parse } from 'csv-parse';
import { fail } from '../../../kit/errors.ts';
import { type Column, columns, mostRows, type StagedRow, toldColumns } from './model.ts';

export interface TableRow {
  readonly line: number;
  readonly row: StagedRow;
}

/** Null stands for a column that is passed over. */
export interface Table {
  readonly columns: readonly (Column | null)[];
  readonly rows: AsyncIterable<TableRow>;
}

const slice = 64 * 1024;
const longestRow = 20_000;

/**
 * Reads a CSV file: UTF-8 with or without BOM, separated by comma or semicolon, whichever its heading uses. A heading that
 * is not understood refuses the file (`import.damaged`); a row that is not says why in its place.
 */
export async function openTable(file: string, bytes: Uint8Array): Promise<Table> {
  if (!isUtf8(bytes)) fail('import.damaged', { file, line: firstForeignLine(bytes), field: '', reason: 'file.not-utf-8' });
  const rows = readRows(bytes);
  const first = await rows.next();
  if (first.done) return fail('import.damaged', { file, line: 0, field: '', reason: 'file.empty' });
  const { line, row } = first.value;
  if ('fault' in row) return fail('import.damaged', { file, line, ...row.fault });
  return { columns: columnsOf(file, row.cells), rows };
}

async function* readRows(bytes: Uint8Array): AsyncGenerator<TableRow, void> {
  const skipped: TableRow[] = [];
  const parser = parse({
    bom: true,
    delimiter: delimiterOf(bytes),
    record_delimiter: ['\r\n', '\n', '\r'],
    info: true,
    relax_column_count: true,
    skip_empty_lines: true,
    max_record_size: longestRow,
    skip_records_with_error: true,
    on_skip: (error) => void skipped.push({ line: Number(error?.['lines'] ?? 0), row: { fault: { field: '', reason: reasonOf(error) } } }),
  });
  let count = 0;
  let end = 0;
  for await (const { record, info } of Readable.from(slices(bytes)).pipe(parser) as AsyncIterable<Parsed>) {
    yield* skipped.splice(0);
    end = info.lines;
    const cells = record.map((cell) => cell.trim());
    if (cells.every((cell) => cell === '')) continue;
    if (++count > mostRows + 1) return yield { line: 0, row: { fault: { field: '', reason: 'table.too-many-rows', limit: mostRows } } };
    yield { line: info.lines - breaksIn(record), row: { cells } };
  }
  // Of a quote that never ends the parser knows only where the file does.
  for (const { line, row } of skipped) {
    yield { line: line > end && isOpenQuote(row) ? end + 1 : line, row };
    end = Math.max(end, line);
  }
}

function isOpenQuote(row: StagedRow): boolean {
  return 'fault' in row && row.fault.reason === 'table.quote-open';
}

interface Parsed {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

/** In slices, so that pages are served between them. */
function* slices(bytes: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += slice) yield bytes.subarray(at, at + slice);
}

/** Headings hold neither sign, so the first line tells. */
function delimiterOf(bytes: Uint8Array): string {
  const end = bytes.findIndex((byte) => byte === 10 || byte === 13);
  const heading = new TextDecoder().decode(bytes.subarray(0, end < 0 ? bytes.length : end));
  return heading.includes(';') ? ';' : ',';
}

/** Line ends inside quoted cells: the parser counts to the end of a row, its reader looks for the start. */
function breaksIn(record: readonly string[]): number {
  return record.join('').match(/\r\n|\n|\r/g)?.length ?? 0;
}

function reasonOf(error: CsvError | undefined): string {
  switch (error?.code) {
    case 'CSV_QUOTE_NOT_CLOSED':
      return 'table.quote-open';
    case 'CSV_MAX_RECORD_SIZE':
      return 'table.row-too-long';
    default:
      return 'table.quotes';
  }
}

function columnsOf(file: string, heading: readonly string[]): (Column | null)[] {
  const wrong = (field: string, reason: string) => fail('import.damaged', { file, line: 1, field, reason, list: columns.join(', ') });
  const named = heading.map((cell) => {
    const name = cell.toLowerCase().replace(/[\s-]+/g, '_');
    const known = columns.find((column) => column === (aliases[name] ?? name));
    return known ?? (toldColumns.some((column) => column === name) ? null : wrong(cell.slice(0, 60), 'table.unknown-column'));
  });
  const twice = columns.find((column) => named.indexOf(column) !== named.lastIndexOf(column));
  if (twice) wrong(twice, 'table.column-twice');
  if (!named.includes('email')) wrong('email', 'table.no-column');
  return named;
}

const aliases: Readonly<Record<string, Column>> = { e_mail: 'email', mail: 'email', timezone: 'time_zone' };

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
