import { homedir } from 'node:os';
import { join } from 'node:path';
import type { ModelEntry } from './entry.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** Where model files are kept, outside any checkout, so that a second one downloads nothing. */
export function modelFolder(env: Environment = process.env): string {
  return env['DEBRIEF_MODEL_DIR'] || join(env['XDG_CACHE_HOME'] || join(homedir(), '.cache'), 'debrief', 'models');
}

export const ownCataloguePath = (folder: string) => join(folder, 'models.json');
export const selectionPath = (folder: string) => join(folder, 'selected.json');

/** Every file that one model may have in the folder. */
export function modelPaths(folder: string, entry: Pick<ModelEntry, 'file'>) {
  const file = join(folder, entry.file);
  return {
    file,
    licence: `${file}.LICENSE.txt`,
    verified: `${file}.verified.json`,
    /** What is being brought, and how far it is. */
    part: `${file}.part`,
    partState: `${file}.part.json`,
    /** Packages that wait for their turn. */
    parts: `${file}.parts`,
    lock: `${file}.lock`,
  };
}
