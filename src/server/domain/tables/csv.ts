import { stringify } from 'csv-stringify/sync';

/** At the head of a file for spreadsheets, which else take UTF-8 for something older. */
export const byteOrderMark = '\ufeff';

/** Rows as the house writes them for spreadsheets: what one would take for a formula has an apostrophe before it. */
export function csv(rows: readonly (readonly string[])[]): string {
  return stringify(rows as string[][], { escape_formulas: true, record_delimiter: 'windows' });
}
