import { createHash, randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { onTestFinished } from 'vitest';
import { type ModelEntry, modelEntry } from '../../../src/llm/models/entry.ts';
import type { Limits, Note, Progress } from '../../../src/llm/models/notes.ts';

export const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

/** Bytes that look like a model file to whoever reads its first four. */
export const modelBytes = (length: number) => Buffer.concat([Buffer.from('GGUF'), randomBytes(length - 4)]);

export function entryFor(bytes: Buffer, sources: ModelEntry['sources'] = [], id = 'tiny'): ModelEntry {
  return modelEntry.parse({
    id,
    name: 'Tiny',
    file: `${id}.gguf`,
    bytes: bytes.length,
    sha256: sha256(bytes),
    licence: 'Apache-2.0',
    sources,
  });
}

export const hub = (url: string): ModelEntry['sources'][number] => ({ kind: 'hub', url });

export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'debrief-models-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** For sources that are alive: nothing here should depend on how busy the machine is. */
export const limits: Limits = { answerMs: 10_000, stallMs: 10_000, retries: 2, retryDelayMs: 10, connections: 4, rangeBytes: 256 * 1024 };

/** For sources that never answer, or stop. */
export const hasty: Limits = { ...limits, answerMs: 1_000, stallMs: 1_000 };

/** Collects what was said. */
export function listener() {
  const notes: Note[] = [];
  const progress: Progress[] = [];
  return {
    notes,
    progress,
    say: (note: Note) => void notes.push(note),
    onProgress: (reached: Progress) => void progress.push(reached),
    codes: () => notes.map((note) => note.code),
    reasons: () => notes.flatMap((note) => (note.code === 'given-up' ? [note.reason] : [])),
  };
}

/** A stream to write to, and what was written. */
export function paper() {
  const written: string[] = [];
  const out = new Writable({
    write(chunk, _encoding, next) {
      written.push(String(chunk));
      next();
    },
  });
  return { out, text: () => written.join('') };
}
