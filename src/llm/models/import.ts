import { mkdir, open, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { readCatalogue } from './catalogue.ts';
import type { ModelEntry } from './entry.ts';
import { ModelError } from './errors.ts';
import { copyFile } from './file-source.ts';
import { modelPaths, ownCataloguePath } from './folder.ts';
import { discard, install, type LicenceTexts } from './install.ts';
import { withLock } from './lock.ts';
import type { Progress, Say } from './notes.ts';
import { checkModel, hashFile } from './verify.ts';

export interface ImportOptions {
  readonly folder: string;
  readonly licences?: LicenceTexts | undefined;
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: Progress) => void) | undefined;
  readonly say?: Say | undefined;
}

export interface Imported {
  readonly entry: ModelEntry;
  readonly file: string;
  /** It was in the folder before. */
  readonly already: boolean;
}

/** Every model found, and the files of a folder that no catalogue lists. */
export interface ImportReport {
  readonly imported: Imported[];
  readonly refused: ModelError<'model.unlisted'>[];
}

/**
 * Takes a model file, or all of a folder (a stick), into the model folder. Files are told apart by their SHA-256 against
 * the catalogue, never by name.
 * @throws ModelError model.path-missing, model.not-gguf, model.unlisted, model.wrong-hash
 */
export async function importModel(path: string, options: ImportOptions): Promise<ImportReport> {
  const report: ImportReport = { imported: [], refused: [] };
  for (const file of await candidates(path)) {
    const found = await identify(file, options);
    if (found instanceof ModelError) report.refused.push(found);
    else report.imported.push(await take(file, found, options));
  }
  const [refusal] = report.refused;
  if (report.imported.length === 0 && refusal) throw refusal;
  return report;
}

async function candidates(path: string): Promise<string[]> {
  const found = await stat(path).catch(() => null);
  if (!found) throw new ModelError('model.path-missing', { path });
  if (found.isFile()) {
    if (!(await isGguf(path))) throw new ModelError('model.not-gguf', { file: path });
    return [path];
  }
  const names = (await readdir(path, { recursive: true })).filter((name) => name.endsWith('.gguf')).sort();
  const files: string[] = [];
  for (const name of names) if (await isGguf(join(path, name))) files.push(join(path, name));
  if (files.length === 0) throw new ModelError('model.not-gguf', { file: path });
  return files;
}

async function isGguf(path: string): Promise<boolean> {
  const handle = await open(path, 'r').catch(() => null);
  if (!handle) return false;
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(4), 0, 4, 0);
    return bytesRead === 4 && buffer.toString('latin1') === 'GGUF';
  } catch {
    return false; // A folder named like a model.
  } finally {
    await handle.close();
  }
}

async function identify(file: string, { folder, signal, onProgress }: ImportOptions): Promise<ModelEntry | ModelError<'model.unlisted'>> {
  const models = await readCatalogue(folder);
  const sha256 = await hashFile(file, { signal, onProgress });
  const found = models.find((model) => model.sha256 === sha256);
  if (found) return found;
  const bytes = (await stat(file)).size;
  return new ModelError('model.unlisted', { file, sha256, bytes, catalogue: ownCataloguePath(folder) });
}

async function take(file: string, entry: ModelEntry, options: ImportOptions): Promise<Imported> {
  const { folder, licences = {}, say = () => undefined, onProgress = () => undefined } = options;
  const signal = options.signal ?? new AbortController().signal;
  const paths = modelPaths(folder, entry);
  await mkdir(folder, { recursive: true });
  return withLock(paths.lock, { signal, onWait: (pid) => say({ code: 'waiting', file: paths.file, pid }) }, async (lost) => {
    if ((await checkModel(folder, entry, { signal, onProgress })) === 'right') return { entry, file: paths.file, already: true };
    const either = AbortSignal.any([signal, lost]);
    await discard(folder, entry);
    await copyFile(file, paths.part, { signal: either, onProgress });
    // A stick may read differently the second time: what counts is what arrived.
    const found = await hashFile(paths.part, { signal: either, onProgress });
    if (found !== entry.sha256) {
      await discard(folder, entry);
      throw new ModelError('model.wrong-hash', { file: entry.file, expected: entry.sha256, found });
    }
    await install(folder, entry, licences);
    say({ code: 'installed', file: paths.file });
    return { entry, file: paths.file, already: false };
  });
}
