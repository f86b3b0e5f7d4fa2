import type { Read } from './by-schema.ts';

const words = new Map(Object.entries({ yes: true, true: true, on: true, '1': true, no: false, false: false, off: false, '0': false }));

/** A cell that says yes or no, whatever its case; spreadsheets write TRUE. */
export function readYesNo(text: string): Read {
  const value = words.get(text.trim().toLowerCase());
  return value === undefined ? { fault: { reason: 'none-of', list: 'yes, no' } } : { value };
}

/** As an export writes it. */
export function yesNo(value: boolean): string {
  return value ? 'yes' : 'no';
}
