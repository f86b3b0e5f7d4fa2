import type { SessionDraft } from '../domain/sessions/model.ts';
import { fail } from '../kit/errors.ts';
import { looksLikeAsciicast, readAsciicast } from './asciicast.ts';
import { decodeText, occursMoreOften } from './decode.ts';
import { damaged, type ImportFile } from './file.ts';
import { readJson } from './json.ts';
import { looksLikeTranscript, readPowershell } from './powershell.ts';
import { looksLikeMht, looksLikeSteps, looksLikeZip, readStepsMht, readStepsXml, readStepsZip } from './steps-recorder.ts';

/** The largest file that is looked at, in bytes. */
export const largestImport = 32 * 1024 * 1024;

const mostLines = 1_500_000;

export const importFormats = ['json', 'powershell', 'asciicast', 'steps-recorder'] as const;
export type ImportFormat = (typeof importFormats)[number];

/**
 * The sessions of a file, in its order. Pure: bytes in, drafts out; the format is told by the content, never by the name.
 * All or nothing: one damaged line refuses the whole file (`import.damaged`, with line and reason); also
 * `import.unknown-format`, and `input.too-large` above `largestImport`. Texts come out cleaned (kit/clean-text.ts).
 */
export async function readSessions(file: ImportFile): Promise<{ format: ImportFormat; sessions: SessionDraft[] }> {
  if (file.bytes.length > largestImport) fail('input.too-large', { limitBytes: largestImport });
  if (looksLikeZip(file.bytes)) return { format: 'steps-recorder', sessions: await readStepsZip(file) };
  if (looksLikeMht(file.bytes)) return { format: 'steps-recorder', sessions: await readStepsMht(file, file.bytes) };
  const text = decodeText(file);
  if (text.trim() === '') damaged(file, 0, '', 'file.empty');
  if (occursMoreOften(text, '\n', mostLines)) damaged(file, mostLines, '', { reason: 'file.too-many-lines', limit: mostLines });
  if (looksLikeTranscript(text)) return { format: 'powershell', sessions: readPowershell(file, text) };
  if (looksLikeSteps(text)) return { format: 'steps-recorder', sessions: readStepsXml(file, text) };
  if (looksLikeAsciicast(text)) return { format: 'asciicast', sessions: [await readAsciicast(file, text)] };
  if (/^\s*[[{]/.test(text)) return { format: 'json', sessions: readJson(file, text) };
  return fail('import.unknown-format', { file: file.name, known: importFormats.join(', ') });
}
