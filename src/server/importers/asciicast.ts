import { z } from 'zod';
import type { SessionDraft } from '../domain/sessions/model.ts';
import { whyOf } from '../kit/why.ts';
import { type CastRow, readFrames } from './asciicast-frames.ts';
import { finishDraft, idOfBytes } from './draft.ts';
import { damaged, type ImportFile } from './file.ts';
import { replay } from './terminal.ts';

const size = z.int().min(1).max(1000);
const about = {
  timestamp: z.number().min(0).max(253_000_000_000).nullish(),
  title: z.string().nullish(),
  command: z.string().nullish(),
  env: z.record(z.string(), z.unknown()).nullish(),
};
const headerSchema = z.discriminatedUnion('version', [
  z.looseObject({ version: z.literal(1), width: size, height: size, stdout: z.array(z.unknown()), ...about }),
  z.looseObject({ version: z.literal(2), width: size, height: size, ...about }),
  z.looseObject({ version: z.literal(3), term: z.looseObject({ cols: size, rows: size }), ...about }),
]);

/** A first object with a version and a terminal's size (or a v1 recording's stdout) is a cast, whatever else is wrong with it. */
export function looksLikeAsciicast(text: string): boolean {
  const head = text.trimStart().slice(0, 100_000);
  const first = head.startsWith('{') ? (/^\{\s*\n/.test(head) ? head : (head.split('\n', 1)[0] ?? '')) : '';
  return /"version"\s*:\s*\d/.test(first) && (/"term"\s*:\s*\{/.test(first) || (/"width"\s*:/.test(first) && /"height"\s*:/.test(first)));
}

/**
 * A terminal recording, asciicast v1, v2 or v3 (docs.asciinema.org). What was written to the terminal goes through a
 * terminal emulator; typed input ("i") is left out, since it may hold passwords that the screen never showed.
 * A recording without a timestamp begins at 1970-01-01T00:00:00Z: its start is unknown, its offsets are true.
 */
export async function readAsciicast(file: ImportFile, text: string): Promise<SessionDraft> {
  const { header: raw, line, rows } = splitCast(file, text);
  const checked = headerSchema.safeParse(raw);
  if (!checked.success) {
    const issue = checked.error.issues[0];
    return damaged(file, line, issue?.path.join('.') ?? 'version', whyOf(issue));
  }
  const header = checked.data;
  const frames = readFrames(file, header.version, rows);
  const start = (header.timestamp ?? 0) * 1000;
  const shell = typeof header.env?.SHELL === 'string' ? (header.env.SHELL.split(/[\\/]/).at(-1) ?? '') : '';
  const events = await replay(file, frames, {
    cols: header.version === 3 ? header.term.cols : header.width,
    rows: header.version === 3 ? header.term.rows : header.height,
    start,
    shell: shell === '' ? undefined : shell,
    title: header.title || header.command || file.name.replace(/\.[^.]*$/, '') || undefined,
  });
  const end = new Date(start + (frames.at(-1)?.at ?? 0) * 1000).toISOString();
  return finishDraft(file, { id: idOfBytes('asciicast', file.bytes), start: new Date(start).toISOString(), end, events });
}

/** v2 and v3: a header line, then an event a line ("#" begins a comment). v1: one object. */
function splitCast(file: ImportFile, text: string): { header: unknown; line: number; rows: CastRow[] } {
  const lines = text
    .split('\n')
    .map((line, index) => ({ line: index + 1, text: line.trim() }))
    .filter((one) => one.text !== '' && !one.text.startsWith('#'));
  const first = lines[0];
  const header = first === undefined ? undefined : tryParse(first.text);
  if (header !== undefined && first !== undefined && !isVersion1(header)) {
    return { header, line: first.line, rows: lines.slice(1).map((one) => ({ line: one.line, value: parseRow(file, one.line, one.text) })) };
  }
  const whole = tryParse(text);
  if (whole === undefined) return damaged(file, first?.line ?? 1, 'header', 'not-json');
  const stdout = (whole as { stdout?: unknown }).stdout;
  const rows = Array.isArray(stdout) ? stdout.map((value) => ({ line: 0, value })) : [];
  return { header: whole, line: first?.line ?? 1, rows };
}

function isVersion1(header: unknown): boolean {
  return typeof header === 'object' && header !== null && (header as { version?: unknown }).version === 1;
}

function parseRow(file: ImportFile, line: number, text: string): unknown {
  const value = tryParse(text);
  return value === undefined ? damaged(file, line, '', 'not-json') : value;
}

function tryParse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
