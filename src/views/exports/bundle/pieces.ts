import { csv } from '../csv.ts';
import type { ExportFormat, ExportInput } from '../format.ts';
import { json } from '../json.ts';

/** A format whose files are joined to one: the same file comes out as if all had been written at once. */
export interface Joined {
  readonly format: ExportFormat;
  /** One summary's share. */
  piece(input: ExportInput): Promise<Uint8Array>;
  /** What stands before, between and behind the shares; `empty`: the whole, without anything in it. */
  frame(empty: ExportInput): Promise<{ readonly head: Uint8Array; readonly between: Uint8Array; readonly tail: Uint8Array }>;
}

const bytes = (text: string) => new TextEncoder().encode(text);
const nothing = new Uint8Array();

const joinedCsv: Joined = {
  format: csv,
  async piece(input) {
    const whole = await csv.write(input);
    const head = await csv.write(without(input));
    return whole.subarray(head.length);
  },
  frame: async (empty) => ({ head: await csv.write(without(empty)), between: nothing, tail: nothing }),
};

const joinedJson: Joined = {
  format: json,
  piece: async ({ data: { records } }) => bytes(records.map((record) => indented(JSON.stringify(record, null, 2))).join(',\n')),
  async frame(empty) {
    const whole = new TextDecoder().decode(await json.write(without(empty)));
    const at = whole.lastIndexOf('[]');
    return { head: bytes(`${whole.slice(0, at)}[\n`), between: bytes(',\n'), tail: bytes(`\n  ]${whole.slice(at + 2)}`) };
  },
};

export const joined: Readonly<Record<string, Joined>> = { csv: joinedCsv, json: joinedJson };

function without(input: ExportInput): ExportInput {
  return { ...input, data: { ...input.data, records: [] }, sheet: { ...input.sheet, rows: [] } };
}

function indented(text: string): string {
  return text
    .split('\n')
    .map((line) => `    ${line}`)
    .join('\n');
}
