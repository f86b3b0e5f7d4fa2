import type { FileHandle } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { SourceFailure, throwIfAborted } from './errors.ts';
import { causeOf, contentRange, get } from './http-answer.ts';
import type { Bringing } from './notes.ts';

/** A stretch of the file: the next byte to write, and where it ends (not included). */
export interface Stretch {
  at: number;
  readonly end: number;
}

/** The server's file is no longer the one that was begun, or it does not keep to ranges after all: begin anew. */
export class Changed extends Error {}

/** Brings one stretch, going on after a break from where it stopped. */
export async function bringStretch(
  url: string,
  validator: string | null,
  stretch: Stretch,
  handle: FileHandle,
  bringing: Bringing,
  onBytes: () => void,
): Promise<void> {
  const headers = () => ({ range: `bytes=${stretch.at}-${stretch.end - 1}`, ...(validator === null ? {} : { 'if-range': validator }) });
  const keep = (at: number) => {
    stretch.at = at;
    onBytes();
  };
  await insist(
    bringing,
    () => stretch.at,
    async (signal, alive) => {
      if (stretch.at >= stretch.end) return;
      const response = await get(url, headers(), signal);
      if (response.status !== 206 || contentRange(response)?.start !== stretch.at) {
        await response.body?.cancel();
        throw new Changed();
      }
      await write(response, handle, stretch.at, stretch.end, keep, alive);
    },
  );
}

/** Brings the whole file in one piece, from a server that knows no ranges; a break begins anew. */
export async function bringWhole(url: string, handle: FileHandle, bringing: Bringing, onBytes: (done: number) => void): Promise<void> {
  let begun = 0;
  await insist(
    bringing,
    () => -begun,
    async (signal, alive) => {
      begun += 1;
      const response = await get(url, {}, signal);
      await write(response, handle, 0, bringing.bytes, onBytes, alive);
    },
  );
}

/** Runs `attempt` until it ends; a failure without a byte gained counts towards giving up. */
async function insist(
  bringing: Bringing,
  reached: () => number,
  attempt: (signal: AbortSignal, alive: () => void) => Promise<void>,
): Promise<void> {
  const { limits, signal, say, source } = bringing;
  for (let failures = 0; ; ) {
    const before = reached();
    const failure = await once(bringing, attempt);
    if (failure === null) return;
    failures = reached() > before ? 1 : failures + 1;
    if (failures > limits.retries) throw new SourceFailure('broken-off', failure.detail);
    const wait = limits.retryDelayMs * 2 ** (failures - 1);
    say({ code: 'retrying', source, reason: failure.reason, detail: failure.detail, seconds: wait / 1000 });
    await sleep(wait, undefined, { signal }).catch(() => undefined);
    throwIfAborted(signal);
  }
}

/** null, or why it broke off. What trying again does not mend is thrown. */
async function once(bringing: Bringing, attempt: (signal: AbortSignal, alive: () => void) => Promise<void>): Promise<SourceFailure | null> {
  const { limits, signal } = bringing;
  const stalled = new AbortController();
  const timer = setTimeout(() => stalled.abort(), limits.stallMs);
  try {
    await attempt(AbortSignal.any([signal, stalled.signal]), () => timer.refresh());
    return null;
  } catch (error) {
    throwIfAborted(signal);
    if (error instanceof Changed || isOurDisk(error)) throw error;
    if (error instanceof SourceFailure && !/HTTP (5|429)/.test(error.detail) && error.reason !== 'broken-off') throw error;
    if (stalled.signal.aborted) return new SourceFailure('broken-off', `nothing for ${limits.stallMs / 1000} s`);
    return error instanceof SourceFailure ? error : new SourceFailure('broken-off', causeOf(error));
  } finally {
    clearTimeout(timer);
  }
}

async function write(
  response: Response,
  handle: FileHandle,
  from: number,
  end: number,
  onBytes: (at: number) => void,
  alive: () => void,
): Promise<void> {
  let at = from;
  for await (const chunk of response.body ?? []) {
    alive();
    if (at + chunk.length > end) throw new SourceFailure('wrong-size', `more than the ${end - from} bytes asked for`);
    await handle.write(chunk, 0, chunk.length, at);
    at += chunk.length;
    onBytes(at);
  }
  if (at < end) throw new SourceFailure('broken-off', `ended ${end - at} bytes early`);
}

const isOurDisk = (error: unknown) => ['ENOSPC', 'EDQUOT', 'EIO', 'EROFS', 'EFBIG'].includes((error as NodeJS.ErrnoException).code ?? '');
