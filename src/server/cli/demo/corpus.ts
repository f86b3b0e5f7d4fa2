import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { completeDrafts } from '../../domain/sessions/complete.ts';
import type { SessionInput } from '../../domain/sessions/model.ts';
import { largestImport, readSessions } from '../../importers/detect.ts';
import { Failure } from '../../kit/errors.ts';

export interface Corpus {
  readonly sessions: readonly SessionInput[];
  /** Files that no importer reads or that are damaged, with the code of the refusal. */
  readonly refused: readonly { readonly file: string; readonly code: string }[];
}

/** Every recording below a folder (or one file) that the importers can read; facts that a file does not tell are named after it. */
export async function readCorpus(path: string): Promise<Corpus> {
  const files = statSync(path).isDirectory()
    ? readdirSync(path, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name))
        .sort()
    : [path];
  const sessions: SessionInput[] = [];
  const refused: { file: string; code: string }[] = [];
  for (const file of files) {
    try {
      sessions.push(...(await readFile(file)));
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      refused.push({ file, code: error.code });
    }
  }
  return { sessions: sessions.filter((session) => session.events.length > 0), refused };
}

async function readFile(file: string): Promise<SessionInput[]> {
  if (statSync(file).size > largestImport) throw new Failure('input.too-large', { limitBytes: largestImport });
  const { sessions } = await readSessions({ name: basename(file), bytes: readFileSync(file) });
  return completeDrafts(file, sessions, {
    device: { name: basename(file) },
    platform: 'windows',
    supporter: { name: 'Recording' },
    direction: 'incoming',
  });
}
