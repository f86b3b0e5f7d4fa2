import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const beside = fileURLToPath(new URL('../../../shared/data', import.meta.url));

/** Folder of real recordings that nobody here wrote and that is not part of the project; null where there is none. */
export const corpus: string | null = process.env.DEBRIEF_CORPUS ?? (existsSync(beside) ? beside : null);

/** Bytes of a file of the corpus; call it in tests only that are skipped without one. */
export function corpusFile(...path: string[]): { name: string; bytes: Uint8Array } {
  if (corpus === null) throw new Error('no corpus: set DEBRIEF_CORPUS');
  return { name: path.at(-1) ?? '', bytes: readFileSync(join(corpus, ...path)) };
}
