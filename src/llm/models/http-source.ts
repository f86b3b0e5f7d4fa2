import { type FileHandle, open, rm, stat } from 'node:fs/promises';
import { SourceFailure } from './errors.ts';
import { type Answer, askServer } from './http-answer.ts';
import { bringStretch, bringWhole, Changed, type Stretch } from './http-body.ts';
import type { Bringing } from './notes.ts';
import { readState, writeState } from './part-state.ts';

interface Paths {
  readonly part: string;
  readonly partState: string;
}

/** How far each stretch of a begun download is. */
interface DownloadState {
  readonly kind: 'download';
  readonly url: string;
  readonly bytes: number;
  readonly validator: string | null;
  readonly stretches: Stretch[];
}

/** Brings the file at `url` into `paths.part`: several ranges side by side, going on where an earlier run stopped. */
export async function download(url: string, paths: Paths, bringing: Bringing): Promise<void> {
  for (let begun = 0; begun < 3; begun++) {
    const answer = await askServer(url, bringing);
    if (answer.total !== null && answer.total !== bringing.bytes) throw new SourceFailure('wrong-size', `${answer.total} bytes`);
    try {
      return await (answer.ranges ? byRanges(url, answer, paths, bringing) : inOnePiece(url, paths, bringing));
    } catch (error) {
      if (!(error instanceof Changed)) throw error;
      await rm(paths.partState, { force: true });
      bringing.say({ code: 'restarted', source: bringing.source });
    }
  }
  throw new SourceFailure('broken-off', 'the file changes while it is being read');
}

async function byRanges(url: string, answer: Answer, paths: Paths, bringing: Bringing): Promise<void> {
  const begun = await resumable(url, answer, paths, bringing);
  const state = begun ?? newDownload(url, answer, bringing);
  const handle = await open(paths.part, begun ? 'r+' : 'w');
  try {
    await handle.truncate(bringing.bytes);
    await sideBySide(state, handle, paths, bringing);
    await handle.datasync();
  } finally {
    await handle.close();
  }
}

async function sideBySide(state: DownloadState, handle: FileHandle, paths: Paths, bringing: Bringing): Promise<void> {
  const stop = new AbortController();
  const together = { ...bringing, signal: AbortSignal.any([bringing.signal, stop.signal]) };
  const tell = () => bringing.onProgress({ phase: 'downloading', done: doneIn(state), total: state.bytes });
  tell();
  // What the state claims must be on the disk first: a power cut may lose the claim, never the bytes.
  const save = async () => {
    const claim = JSON.stringify(state);
    await handle.datasync();
    await writeState(paths.partState, claim);
  };
  let saving: Promise<void> = Promise.resolve();
  const timer = setInterval(() => (saving = saving.then(save).catch(() => undefined)), 2_000);
  const running = state.stretches.map(async (stretch) => {
    try {
      await bringStretch(state.url, state.validator, stretch, handle, together, tell);
    } catch (error) {
      stop.abort();
      throw error;
    }
  });
  try {
    await firstFault(running);
  } finally {
    clearInterval(timer);
    await saving;
    await save().catch(() => undefined);
  }
}

/** Waits for all, then throws what made the others stop (and not their stopping). */
async function firstFault(running: Promise<void>[]): Promise<void> {
  const ended = await Promise.allSettled(running);
  const faults = ended.flatMap((end) => (end.status === 'rejected' ? [end.reason as Error] : []));
  const fault = faults.find((reason) => !('code' in reason && reason.code === 'model.aborted')) ?? faults[0];
  if (fault) throw fault;
}

async function inOnePiece(url: string, paths: Paths, bringing: Bringing): Promise<void> {
  await rm(paths.partState, { force: true });
  const handle = await open(paths.part, 'w');
  try {
    await bringWhole(url, handle, bringing, (done) => bringing.onProgress({ phase: 'downloading', done, total: bringing.bytes }));
    await handle.datasync();
  } finally {
    await handle.close();
  }
}

async function resumable(url: string, answer: Answer, paths: Paths, bringing: Bringing): Promise<DownloadState | null> {
  const state = (await readState(paths.partState)) as DownloadState | null;
  if (state?.kind !== 'download' || state.url !== url || state.bytes !== bringing.bytes || !Array.isArray(state.stretches)) return null;
  if (state.validator !== answer.validator) {
    bringing.say({ code: 'restarted', source: bringing.source });
    return null;
  }
  if ((await stat(paths.part).catch(() => null))?.size !== bringing.bytes) return null;
  bringing.say({ code: 'resumed', source: bringing.source, bytes: doneIn(state) });
  return state;
}

function newDownload(url: string, answer: Answer, { bytes, limits }: Bringing): DownloadState {
  const count = Math.max(1, Math.min(limits.connections, Math.floor(bytes / limits.rangeBytes)));
  const length = Math.ceil(bytes / count);
  const stretches = Array.from({ length: count }, (_, n) => ({ at: n * length, end: Math.min((n + 1) * length, bytes) }));
  return { kind: 'download', url, bytes, validator: answer.validator, stretches };
}

/** What is there: all but what each stretch still lacks. */
function doneIn(state: DownloadState): number {
  return state.bytes - state.stretches.reduce((lacking, stretch) => lacking + (stretch.end - stretch.at), 0);
}
