import { createHash, type Hash } from 'node:crypto';
import { z } from 'zod';
import { publicKeyId, signatureFits } from '../../kit/signing-key.ts';
import { exportText, type Fault, faultOf, headText, type Link, start } from './chain.ts';
import { recordHash } from './model.ts';

/** `format`: a line that is none of an export's. `cut`: the end is missing. `key`: the file is not signed with the key that was given. */
export type ExportFault = Fault | 'format' | 'cut' | 'key';

export interface ExportVerdict {
  readonly exportedAt: string | null;
  /** False: records were chosen by a filter, so that only what is there can be checked, not that none is missing. */
  readonly complete: boolean;
  readonly records: number;
  /** The last record that a signature vouches for; 0: none. */
  readonly signedTo: number;
  /** Of the key that signed the file, as the file says unless a key was given. */
  readonly keyId: string | null;
  /** `line` counts from 1; `seq` is null where the line is of no record. */
  readonly broken: { readonly line: number; readonly seq: number | null; readonly reason: ExportFault } | null;
}

const headSchema = z.object({
  type: z.literal('export'),
  format: z.literal('debrief audit export v1'),
  exportedAt: z.string(),
  last: z.int(),
  complete: z.boolean(),
  keyId: z.string(),
  publicKeys: z.record(z.string(), z.string()),
});

const hex = z.string().regex(/^[0-9a-f]{64}$/);
const lineSchema = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('record'),
    seq: z.int(),
    at: z.int(),
    actor: z.string(),
    source: z.string(),
    action: z.string(),
    noun: z.string(),
    recordId: z.string(),
    details: z.string(),
    prevHash: hex,
    hash: hex,
  }),
  z.object({ type: z.literal('signature'), seq: z.int(), hash: hex, at: z.int(), keyId: z.string(), signature: z.string() }),
  z.object({ type: z.literal('end'), records: z.int(), sha256: hex, keyId: z.string(), signature: z.string() }),
]);

type Line = z.infer<typeof lineSchema>;

interface Reading {
  readonly hash: Hash;
  /** By id; those of the file, and the one that was given. */
  readonly keys: ReadonlyMap<string, string>;
  readonly head: z.infer<typeof headSchema>;
  readonly keyId: string;
  line: number;
  records: number;
  last: Link;
  signedTo: number;
  ended: boolean;
}

/**
 * Checks an export in JSON Lines without the box that made it: `lines` without their "\n". With `publicKey` (PEM, got from
 * the box in another way than the file) it also proves who made it; without, only that whoever made it signed all of it.
 */
export async function checkExport(lines: AsyncIterable<Uint8Array>, publicKey: string | null): Promise<ExportVerdict> {
  let reading: Reading | null = null;
  for await (const bytes of lines) {
    if (!reading) {
      reading = begin(bytes, publicKey);
      if (!reading) return { ...nothing, broken: { line: 1, seq: null, reason: 'format' } };
      if (!reading.keys.has(reading.keyId) || reading.head.keyId !== reading.keyId) return verdict(reading, 'key', null);
      continue;
    }
    reading.line += 1;
    const line = lineOf(bytes);
    const reason = line && !reading.ended ? faultOfLine(reading, line) : 'format';
    if (reason) return verdict(reading, reason, line && 'seq' in line ? line.seq : null);
    reading.hash.update(bytes).update('\n');
  }
  if (!reading) return { ...nothing, broken: { line: 1, seq: null, reason: 'format' } };
  return verdict(reading, reading.ended ? null : 'cut', null);
}

const nothing = { exportedAt: null, complete: false, records: 0, signedTo: 0, keyId: null };

function verdict({ head, keyId, line, records, signedTo }: Reading, reason: ExportFault | null, seq: number | null): ExportVerdict {
  const { exportedAt, complete } = head;
  return { exportedAt, complete, records, signedTo, keyId, broken: reason && { line, seq, reason } };
}

function begin(bytes: Uint8Array, publicKey: string | null): Reading | null {
  try {
    const head = headSchema.parse(parsed(bytes));
    const own = Object.values(head.publicKeys).map((key): [string, string] => [publicKeyId(key), key]);
    const keyId = publicKey === null ? head.keyId : publicKeyId(publicKey);
    const keys = new Map([...own, ...(publicKey === null ? [] : [[keyId, publicKey] as const])]);
    const hash = createHash('sha256').update(bytes).update('\n');
    return { hash, keys, head, keyId, line: 1, records: 0, last: start, signedTo: 0, ended: false };
  } catch {
    return null;
  }
}

function lineOf(bytes: Uint8Array): Line | null {
  try {
    return lineSchema.parse(parsed(bytes));
  } catch {
    return null;
  }
}

function parsed(bytes: Uint8Array): unknown {
  return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
}

function faultOfLine(reading: Reading, line: Line): ExportFault | null {
  switch (line.type) {
    case 'record':
      return faultOfRecord(reading, line);
    case 'signature':
      return faultOfSignature(reading, line);
    case 'end':
      return faultOfEnd(reading, line);
  }
}

function faultOfRecord(reading: Reading, record: Extract<Line, { type: 'record' }>): ExportFault | null {
  const { last, head } = reading;
  const fault = head.complete || record.seq === last.seq + 1 ? faultOf(record, last) : faultAlone(record, last);
  reading.last = { seq: record.seq, hash: record.hash };
  reading.records += 1;
  return fault;
}

/** Of a record whose neighbours were not chosen. */
function faultAlone(record: Extract<Line, { type: 'record' }>, last: Link): Fault | null {
  if (record.seq <= last.seq) return 'order';
  return recordHash(record) === record.hash ? null : 'content';
}

function faultOfSignature(reading: Reading, line: Extract<Line, { type: 'signature' }>): ExportFault | null {
  const { last, keys } = reading;
  const fits = line.seq === last.seq && line.hash === last.hash && signatureFits(keys.get(line.keyId), headText(line), line.signature);
  if (fits) reading.signedTo = line.seq;
  return fits ? null : 'signature';
}

function faultOfEnd(reading: Reading, line: Extract<Line, { type: 'end' }>): ExportFault | null {
  const { head, last, records, hash, keyId, keys, signedTo } = reading;
  if (line.records !== records || (head.complete && (last.seq !== head.last || signedTo !== last.seq))) return 'end';
  const isSigned = line.keyId === keyId && signatureFits(keys.get(keyId), exportText(records, line.sha256), line.signature);
  if (!isSigned || hash.copy().digest('hex') !== line.sha256) return 'signature';
  reading.ended = true;
  return null;
}
