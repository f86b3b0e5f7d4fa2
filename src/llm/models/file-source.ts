import { createReadStream, createWriteStream } from 'node:fs';
import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ModelEntry } from './entry.ts';
import { SourceFailure, throwIfAborted } from './errors.ts';
import type { Bringing, Progress } from './notes.ts';

/** Copies the file that an administrator names, or the one of the folder named, into `part`. */
export async function copyFrom(from: string, entry: ModelEntry, part: string, partState: string, bringing: Bringing): Promise<void> {
  const file = await fileAt(from, entry);
  const { size } = await stat(file);
  if (size !== entry.bytes) throw new SourceFailure('wrong-size', `${file}: ${size} bytes`);
  await rm(partState, { force: true });
  await copyFile(file, part, bringing);
}

/** Copies with progress; `to` is on the disk when it returns. */
export async function copyFile(
  from: string,
  to: string,
  { signal, onProgress }: { signal: AbortSignal; onProgress: (progress: Progress) => void },
): Promise<void> {
  const total = (await stat(from)).size;
  let done = 0;
  const count = new Transform({
    transform(chunk: Buffer, _encoding, next) {
      done += chunk.length;
      onProgress({ phase: 'copying', done, total });
      next(null, chunk);
    },
  });
  try {
    const options = { highWaterMark: 4 * 1024 ** 2 };
    await pipeline(createReadStream(from, options), count, createWriteStream(to, { ...options, flush: true }), { signal });
  } catch (error) {
    throwIfAborted(signal);
    throw error;
  }
}

async function fileAt(from: string, entry: ModelEntry): Promise<string> {
  const found = await stat(from).catch((error: NodeJS.ErrnoException) => {
    throw new SourceFailure('not-there', `${from}: ${error.code ?? error.message}`);
  });
  if (found.isFile()) return from;
  const named = join(from, entry.file);
  if ((await stat(named).catch(() => null))?.isFile()) return named;
  const other = await bySize(from, entry.bytes);
  if (!other) throw new SourceFailure('not-there', named);
  return other;
}

/** A file under another name is found by its size; its hash is checked like any other's. */
async function bySize(folder: string, bytes: number): Promise<string | null> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.gguf'));
  for (const name of names) {
    const found = await stat(join(folder, name)).catch(() => null);
    if (found?.isFile() && found.size === bytes) return join(folder, name);
  }
  return null;
}
