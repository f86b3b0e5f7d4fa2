import { createHash } from 'node:crypto';
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, readSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fail } from './errors.ts';
import type { Payload, PayloadFile } from './payload.ts';

/**
 * Puts the files that `executable` carries into `folder`. A folder that exists is checked file by file against the
 * index, and the wrong files are written again. Answers the paths that had to be repaired.
 */
export function unpackFiles(executable: string, payload: Payload, folder: string): string[] {
  if (existsSync(folder)) return repair(executable, payload, folder);
  const partial = `${folder}.partial-${process.pid}`;
  rmSync(partial, { recursive: true, force: true });
  for (const file of payload.files) writePart(executable, file, partial);
  try {
    renameSync(partial, folder);
  } catch (error) {
    rmSync(partial, { recursive: true, force: true });
    if (!existsSync(folder)) throw error; // otherwise another process was first
  }
  return [];
}

function repair(executable: string, payload: Payload, folder: string): string[] {
  const wrong = payload.files.filter((file) => !isWhole(join(folder, file.path), file));
  for (const file of wrong) writePart(executable, file, folder);
  return wrong.map((file) => file.path);
}

function isWhole(path: string, file: PayloadFile): boolean {
  try {
    return sha256(readFileSync(path)) === file.sha256;
  } catch {
    return false;
  }
}

/** Through a temporary name, so that a running process keeps the file it has mapped. */
function writePart(executable: string, file: PayloadFile, folder: string): void {
  const bytes = readPart(executable, file);
  if (sha256(bytes) !== file.sha256) fail('program.damaged', { file: executable, reason: 'program.wrong-part', detail: file.path });
  const path = join(folder, file.path);
  const temporary = `${path}.new-${process.pid}`;
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  rmSync(path, { recursive: true, force: true });
  writeFileSync(temporary, bytes, { mode: 0o600 });
  renameSync(temporary, path);
}

function readPart(executable: string, file: PayloadFile): Buffer {
  const fd = openSync(executable, 'r');
  try {
    const bytes = Buffer.alloc(file.bytes);
    let read = 0;
    while (read < file.bytes) {
      const n = readSync(fd, bytes, read, file.bytes - read, file.offset + read);
      if (n === 0) break;
      read += n;
    }
    return bytes;
  } finally {
    closeSync(fd);
  }
}

function sha256(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}
