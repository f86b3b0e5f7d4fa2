import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile, stat, writeFile } from 'node:fs/promises';
import type { ModelEntry } from './entry.ts';
import { ModelError, throwIfAborted } from './errors.ts';
import { modelPaths } from './folder.ts';
import type { Progress } from './notes.ts';

interface Hashing {
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: Progress) => void) | undefined;
}

/** SHA-256 of a file, hexadecimal; read in pieces. */
export async function hashFile(path: string, { signal, onProgress }: Hashing = {}): Promise<string> {
  const hash = createHash('sha256');
  const total = (await stat(path)).size;
  let done = 0;
  for await (const chunk of createReadStream(path, { highWaterMark: 4 * 1024 ** 2 })) {
    throwIfAborted(signal);
    hash.update(chunk as Buffer);
    done += (chunk as Buffer).length;
    onProgress?.({ phase: 'checking', done, total });
  }
  return hash.digest('hex');
}

/**
 * Whether the file is the entry's: by the note left beside it when its size, time and inode are still the same,
 * by hashing it otherwise.
 */
export async function checkModel(folder: string, entry: ModelEntry, hashing: Hashing = {}): Promise<'right' | 'wrong' | 'missing'> {
  const { file } = modelPaths(folder, entry);
  const known = await knownHash(folder, entry);
  if (known === null) return 'missing';
  if (known !== undefined) return known === entry.sha256 ? 'right' : 'wrong';
  if ((await stat(file)).size !== entry.bytes) return 'wrong';
  const found = await hashFile(file, hashing);
  await noteVerified(folder, entry, found);
  return found === entry.sha256 ? 'right' : 'wrong';
}

export type Presence = 'right' | 'wrong' | 'unchecked' | 'missing';

/** What is known of the file without hashing it. */
export async function presenceOf(folder: string, entry: ModelEntry): Promise<Presence> {
  const known = await knownHash(folder, entry);
  if (known === null) return 'missing';
  if (known === undefined) return 'unchecked';
  return known === entry.sha256 ? 'right' : 'wrong';
}

/** Hashes the file, whatever the note beside it says. @throws ModelError model.missing, model.wrong-hash */
export async function verifyModel(folder: string, entry: ModelEntry, hashing: Hashing = {}): Promise<void> {
  const { file } = modelPaths(folder, entry);
  if ((await fingerprint(file)) === null) throw new ModelError('model.missing', { id: entry.id, file });
  const found = await hashFile(file, hashing);
  await noteVerified(folder, entry, found);
  if (found !== entry.sha256) throw new ModelError('model.wrong-hash', { file, expected: entry.sha256, found });
}

/** Leaves the note that spares hashing a gigabyte at each start. */
export async function noteVerified(folder: string, entry: ModelEntry, sha256: string): Promise<void> {
  const { file, verified } = modelPaths(folder, entry);
  const note = `${JSON.stringify({ ...(await fingerprint(file)), sha256 })}\n`;
  // A folder that may only be read is no fault: the file is then hashed at each start.
  await writeFile(verified, note).catch(() => undefined);
}

/** null: no such file; undefined: not hashed since it last changed. */
async function knownHash(folder: string, entry: ModelEntry): Promise<string | null | undefined> {
  const { file, verified } = modelPaths(folder, entry);
  const now = await fingerprint(file);
  if (now === null) return null;
  const note = await readFile(verified, 'utf8')
    .then(JSON.parse)
    .catch(() => null);
  if (note === null || typeof note !== 'object') return undefined;
  const same = note.size === now.size && note.mtimeMs === now.mtimeMs && note.inode === now.inode;
  return same && typeof note.sha256 === 'string' ? note.sha256 : undefined;
}

async function fingerprint(file: string): Promise<{ size: number; mtimeMs: number; inode: number } | null> {
  const found = await stat(file).catch(() => null);
  return found?.isFile() ? { size: found.size, mtimeMs: found.mtimeMs, inode: found.ino } : null;
}
