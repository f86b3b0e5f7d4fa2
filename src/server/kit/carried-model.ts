import { createHash } from 'node:crypto';
import { createReadStream, existsSync, statSync } from 'node:fs';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fail } from './errors.ts';
import { runtime } from './runtime.ts';

/** Bytes written so far, of all. */
export type Progress = (done: number, total: number) => void;

/**
 * Copies the model that the executable carries into `folder`, once; llama.cpp maps a plain file and knows no offset.
 * Streams, so that a gigabyte never stands in memory. Answers the file's path, or null if no model is carried.
 * `whole` says what the caller knows of a file that is already there (its checksum from the sidecar): true = keep it.
 */
export async function unpackModel(folder: string, whole: (path: string) => boolean, progress: Progress): Promise<string | null> {
  const model = runtime().payload?.model;
  if (!model) return null;
  const path = join(folder, model.path);
  if (existsSync(path) && statSync(path).size === model.bytes && whole(path)) return path;

  await mkdir(folder, { recursive: true });
  const temporary = `${path}.part-${process.pid}`;
  const out = await open(temporary, 'w');
  try {
    const hash = createHash('sha256');
    let done = 0;
    const end = model.offset + model.bytes - 1;
    for await (const chunk of createReadStream(process.execPath, { start: model.offset, end, highWaterMark: 1 << 20 })) {
      hash.update(chunk);
      await out.write(chunk);
      done += chunk.length;
      progress(done, model.bytes);
    }
    if (hash.digest('hex') !== model.sha256)
      fail('program.damaged', { file: process.execPath, reason: 'program.wrong-part', detail: model.id });
    await out.sync();
    await rename(temporary, path);
    return path;
  } finally {
    await out.close();
    await rm(temporary, { force: true });
  }
}
