import { createHash } from 'node:crypto';
import { closeSync, fsyncSync, openSync, readSync, renameSync, writeSync } from 'node:fs';
import { Zip, ZipDeflate, ZipPassThrough } from 'fflate';
import { type BundleFacts, type IndexEntry, indexSheet, manifest } from '../../../views/exports/bundle/index-sheet.ts';
import { csv } from '../../../views/exports/csv.ts';

export interface Packed {
  readonly bytes: number;
  readonly sha256: string;
}

interface PartFile {
  readonly name: string;
  readonly path: string;
}

const chunk = 256 * 1024;

/** Formats that are compressed in themselves. */
const packed = ['.pdf', '.docx'];

/** A ZIP with the index in front, written file by file: no more than a piece of one is in memory. */
export async function packZip(
  facts: BundleFacts,
  index: readonly IndexEntry[],
  files: readonly PartFile[],
  extension: string,
  target: string,
): Promise<Packed> {
  const sheet = indexSheet(facts, index);
  const table = await csv.write({ ...indexInput(facts), sheet });
  const out = openTarget(target);
  const zip = new Zip((error, data) => {
    if (error) throw error;
    out.write(data);
  });
  const at = new Date(facts.generatedAt);
  const add = (name: string, compressed: boolean) => {
    const entry = compressed ? new ZipPassThrough(name) : new ZipDeflate(name, { level: 6 });
    entry.mtime = at;
    zip.add(entry);
    return entry;
  };
  add('index.csv', false).push(table, true);
  add('manifest.json', false).push(new TextEncoder().encode(manifest(facts, index)), true);
  for (const { name, path } of files) {
    const entry = add(name, packed.includes(extension));
    for (const { bytes, isLast } of chunksOf(path)) entry.push(bytes, isLast);
  }
  zip.end();
  return out.close();
}

interface Frame {
  readonly head: Uint8Array;
  readonly between: Uint8Array;
  readonly tail: Uint8Array;
}

/** One file out of pieces. */
export function packJoined({ head, between, tail }: Frame, files: readonly PartFile[], target: string): Packed {
  const out = openTarget(target);
  out.write(head);
  for (const [index, { path }] of files.entries()) {
    if (index > 0) out.write(between);
    for (const { bytes } of chunksOf(path)) out.write(bytes);
  }
  out.write(tail);
  return out.close();
}

function indexInput({ generatedAt }: BundleFacts) {
  return { title: '', language: 'en', generatedAt, documents: [], data: { kind: 'index', records: [] } } as const;
}

function* chunksOf(path: string): Generator<{ bytes: Uint8Array; isLast: boolean }> {
  const handle = openSync(path, 'r');
  try {
    for (;;) {
      const bytes = new Uint8Array(chunk);
      const read = readSync(handle, bytes);
      yield { bytes: bytes.subarray(0, read), isLast: read < chunk };
      if (read < chunk) return;
    }
  } finally {
    closeSync(handle);
  }
}

/** Appears under its name only when it is complete and on disk. */
function openTarget(target: string) {
  const unfinished = `${target}.unfinished`;
  const handle = openSync(unfinished, 'w', 0o600);
  const hash = createHash('sha256');
  let bytes = 0;
  return {
    write(data: Uint8Array): void {
      for (let at = 0; at < data.length; ) at += writeSync(handle, data, at);
      hash.update(data);
      bytes += data.length;
    },
    close(): Packed {
      fsyncSync(handle);
      closeSync(handle);
      renameSync(unfinished, target);
      return { bytes, sha256: hash.digest('hex') };
    },
  };
}
