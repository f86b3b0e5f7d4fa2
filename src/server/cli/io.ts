import type { Readable, Writable } from 'node:stream';
import { cleanText } from '../kit/clean-text.ts';

/** What a command reads and writes, so that tests can listen in. */
export interface Io {
  readonly in: Readable & { readonly isTTY?: boolean; setRawMode?(raw: boolean): unknown };
  readonly out: Writable & { readonly isTTY?: boolean };
  /** Progress, prompts and refusals; results alone go to `out`. */
  readonly err: Writable & { readonly isTTY?: boolean };
  readonly env: Readonly<Record<string, string | undefined>>;
}

export function processIo(): Io {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', endWithReader);
  return { in: process.stdin, out: process.stdout, err: process.stderr, env: process.env };
}

/** Who reads has seen enough (`debrief … | head`): no fault of this command. */
function endWithReader(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
}

/** Captured text on a terminal is text: nothing in it steers the terminal (SPEC E10). */
export function say(io: Io, line: string): void {
  io.out.write(`${cleanText(line)}\n`);
}

export function note(io: Io, line: string): void {
  io.err.write(`${cleanText(line)}\n`);
}
