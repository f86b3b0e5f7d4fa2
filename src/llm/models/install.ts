import { open, rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { ModelEntry } from './entry.ts';
import { modelPaths } from './folder.ts';
import { noteVerified } from './verify.ts';

/** Licence texts by SPDX identifier; the caller brings them, as this library embeds no text files. */
export type LicenceTexts = Readonly<Record<string, string>>;

/** Puts a finished, checked part in its place, with the licence beside it. Never leaves a half file under the real name. */
export async function install(folder: string, entry: ModelEntry, licences: LicenceTexts): Promise<void> {
  const paths = modelPaths(folder, entry);
  await writeFile(paths.licence, licenceText(entry, licences));
  await flush(paths.part);
  await rename(paths.part, paths.file);
  await flush(dirname(paths.file)).catch(() => undefined); // Windows opens no folders.
  await noteVerified(folder, entry, entry.sha256);
  await discard(folder, entry);
}

/** Removes whatever an unfinished download left. */
export async function discard(folder: string, entry: ModelEntry): Promise<void> {
  const { part, partState, parts } = modelPaths(folder, entry);
  await rm(part, { force: true });
  await rm(partState, { force: true });
  await rm(parts, { recursive: true, force: true });
}

function licenceText(entry: ModelEntry, licences: LicenceTexts): string {
  const head = [`${entry.name} (${entry.file})`, `Licence: ${entry.licence}`, ...(entry.licenceUrl ? [entry.licenceUrl] : [])];
  const text = licences[entry.licence];
  return `${head.join('\n')}\n${text ? `\n${text}` : ''}`;
}

async function flush(path: string): Promise<void> {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
