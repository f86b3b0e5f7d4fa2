import { stringify } from 'csv-stringify/sync';
import type { Cell, ExportFormat } from './format.ts';

/**
 * RFC 4180 with a byte order mark, without which Excel takes UTF-8 for something older. What a spreadsheet would take for
 * a formula has an apostrophe before it: cells hold what strangers typed.
 */
export const csv: ExportFormat = {
  extension: '.csv',
  mediaType: 'text/csv; charset=utf-8',
  write: async ({ sheet: { columns, rows } }) =>
    new TextEncoder().encode(
      stringify([[...columns], ...rows.map((row) => row.map(cellText))], { bom: true, escape_formulas: true, record_delimiter: 'windows' }),
    ),
};

/** Numbers of ours are no formula, also below zero. Leading blanks would hide one from the escape and not from a spreadsheet. */
function cellText(cell: Cell): string | number | null {
  return typeof cell === 'string' ? cell.trimStart() : cell;
}
