import { randomUUID } from 'node:crypto';
import { open, readFile, rename, rm, stat, utimes } from 'node:fs/promises';
import { hostname } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';

interface Holder {
  readonly token: string;
  readonly pid: number;
  readonly host: string;
}

const beatMs = 2_000;
/** A holder that has not touched its lock for this long is taken for dead (a killed process, another container, a lost mount). */
const deadMs = 20_000;
/** Locks of this very process: its own pid in a lock that is not here was written by an earlier process with the same number. */
const held = new Set<string>();

/**
 * Holds `path` for as long as `work` runs; a second process waits and is told who holds it.
 * `lost` aborts when the lock was taken over (this process stood still for too long): what is being written is no longer ours.
 */
export async function withLock<T>(
  path: string,
  { signal, onWait }: { signal: AbortSignal; onWait: (pid: number) => void },
  work: (lost: AbortSignal) => Promise<T>,
): Promise<T> {
  const token = await take(path, signal, onWait);
  const lost = new AbortController();
  const beat = setInterval(() => void touch(path, token, lost), beatMs);
  beat.unref();
  try {
    return await work(lost.signal);
  } finally {
    clearInterval(beat);
    held.delete(token);
    if ((await read(path))?.token === token) await rm(path, { force: true });
  }
}

async function take(path: string, signal: AbortSignal, onWait: (pid: number) => void): Promise<string> {
  const token = randomUUID();
  let told = false;
  for (;;) {
    signal.throwIfAborted();
    if (await create(path, token)) return token;
    const holder = await read(path);
    if (await isDead(path, holder)) {
      await remove(path, holder);
      continue;
    }
    if (!told) onWait(holder?.pid ?? 0);
    told = true;
    await sleep(300, undefined, { signal });
  }
}

async function create(path: string, token: string): Promise<boolean> {
  const handle = await open(path, 'wx').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'EEXIST') return null;
    throw error;
  });
  if (handle === null) return false;
  held.add(token);
  await handle.writeFile(JSON.stringify({ token, pid: process.pid, host: hostname() } satisfies Holder));
  await handle.close();
  return true;
}

async function read(path: string): Promise<Holder | null> {
  return readFile(path, 'utf8')
    .then((text) => JSON.parse(text) as Holder)
    .catch(() => null);
}

async function isDead(path: string, holder: Holder | null): Promise<boolean> {
  const found = await stat(path).catch(() => null);
  if (found === null) return false;
  if (Date.now() - found.mtimeMs > deadMs) return true;
  if (holder === null || holder.host !== hostname()) return false;
  if (holder.pid === process.pid) return !held.has(holder.token);
  return !isRunning(holder.pid);
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Two that wait may both see the same dead lock: whoever moves a lock away that is not the dead one puts it back. */
async function remove(path: string, dead: Holder | null): Promise<void> {
  const aside = `${path}.${randomUUID()}`;
  const moved = await rename(path, aside).then(
    () => true,
    () => false,
  );
  if (!moved) return;
  if ((await read(aside))?.token === dead?.token) await rm(aside, { force: true });
  else await rename(aside, path);
}

async function touch(path: string, token: string, lost: AbortController): Promise<void> {
  const holder = await read(path);
  if (holder !== null && holder.token !== token) lost.abort(new Error('another process took the lock over'));
  const now = new Date();
  await utimes(path, now, now).catch(() => undefined);
}
