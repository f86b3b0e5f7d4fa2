import apache from '../../../models/licences/Apache-2.0.txt?raw';
import type { ModelEntry } from '../../llm/models/entry.ts';
import { type Fetched, type FetchOptions, fetchModel } from '../../llm/models/fetch.ts';
import type { LicenceTexts } from '../../llm/models/install.ts';
import type { Note, Progress } from '../../llm/models/notes.ts';
import type { Io } from './io.ts';
import { useMachineNetwork } from './machine-network.ts';
import { noteText } from './model-texts.ts';
import { startProgress } from './progress.ts';
import { wordsOf } from './words.ts';

export const licences: LicenceTexts = { 'Apache-2.0': apache };

type Choice = Pick<FetchOptions, 'folder' | 'from' | 'mirror' | 'offline'>;

/** Brings the model and tells on standard error what happens; Ctrl-C stops it, and what is there is kept. */
export async function fetchAndTell(io: Io, entry: ModelEntry, choice: Choice): Promise<Fetched> {
  useMachineNetwork(io.env);
  return withTelling(io, (telling) => fetchModel(entry, { ...choice, ...telling, licences }));
}

interface Telling {
  readonly say: (note: Note) => void;
  readonly onProgress: (progress: Progress) => void;
  readonly signal: AbortSignal;
}

export async function withTelling<T>(io: Io, work: (telling: Telling) => Promise<T>): Promise<T> {
  const words = wordsOf(io);
  const progress = startProgress(io.err, words, 'bytes');
  const stop = new AbortController();
  const interrupt = () => stop.abort();
  process.once('SIGINT', interrupt);
  process.once('SIGTERM', interrupt);
  try {
    return await work({
      say: (note) => progress.line(noteText(words, note)),
      onProgress: ({ phase, done, total }) => progress.update(words.t(`models.phase.${phase}`), done, total),
      signal: stop.signal,
    });
  } finally {
    progress.end();
    process.removeListener('SIGINT', interrupt);
    process.removeListener('SIGTERM', interrupt);
  }
}
