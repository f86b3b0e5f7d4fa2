import { z } from 'zod';
import { whyOf } from '../kit/why.ts';
import { damaged, type ImportFile } from './file.ts';

/** An event as it stands in the file; `line` is 1-based, 0 where the format has no lines. */
export interface CastRow {
  readonly line: number;
  readonly value: unknown;
}

/** One event of a recording; `at` in seconds since its beginning. */
export interface Frame {
  readonly at: number;
  readonly code: string;
  readonly data: string;
}

const longestRecording = 366 * 24 * 3600;
const seconds = z.number().min(0).max(longestRecording);
const withCode = z.tuple([seconds, z.string(), z.unknown()]).rest(z.unknown());
const output = z.tuple([seconds, z.string()]).rest(z.unknown());

/** Rows in order with absolute times: v1 and v3 carry the interval since the row before, v2 the time since the beginning. */
export function readFrames(file: ImportFile, version: 1 | 2 | 3, rows: readonly CastRow[]): Frame[] {
  const frames: Frame[] = [];
  let at = 0;
  for (const [index, row] of rows.entries()) {
    const field = version === 1 ? `stdout[${index}]` : '';
    const frame = version === 1 ? readOutput(file, row, field) : readRow(file, row);
    const time = version === 2 ? frame.at : at + frame.at;
    if (time < at) damaged(file, row.line, field, 'file.before-above');
    if (time > longestRecording) damaged(file, row.line, field, 'file.longer-than-a-year');
    at = time;
    frames.push({ ...frame, at });
  }
  return frames;
}

function readOutput(file: ImportFile, row: CastRow, field: string): Frame {
  const checked = output.safeParse(row.value);
  if (!checked.success) return damaged(file, row.line, field, whyOf(checked.error.issues[0]));
  return { at: checked.data[0], code: 'o', data: checked.data[1] };
}

/** Codes that a later version adds are passed over, as the format asks; the known ones must be of their form. */
function readRow(file: ImportFile, row: CastRow): Frame {
  const checked = withCode.safeParse(row.value);
  if (!checked.success)
    return damaged(file, row.line, fieldNames[Number(checked.error.issues[0]?.path[0])] ?? '', whyOf(checked.error.issues[0]));
  const [at, code, data] = checked.data;
  if (!'oirmx'.includes(code)) return { at, code, data: '' };
  if (code === 'x' && typeof data === 'number') return { at, code, data: String(data) };
  if (typeof data !== 'string') return damaged(file, row.line, 'data', 'no-text');
  if (code === 'r' && !/^[1-9]\d{0,2}x[1-9]\d{0,2}$/.test(data)) return damaged(file, row.line, 'data', 'file.no-size');
  if (code === 'x' && !/^-?\d{1,9}$/.test(data)) return damaged(file, row.line, 'data', 'file.no-exit-status');
  return { at, code, data };
}

const fieldNames = ['time', 'code', 'data'];
