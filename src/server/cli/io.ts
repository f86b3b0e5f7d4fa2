import type { Readable, Writable } from 'node:stream';

/** What a command reads and writes, so that tests can listen in. */
export interface Io {
  readonly in: Readable & { readonly isTTY?: boolean; setRawMode?(raw: boolean): unknown };
  readonly out: Writable & { readonly isTTY?: boolean };
  /** Progress, prompts and refusals; results alone go to `out`. */
  readonly err: Writable & { readonly isTTY?: boolean };
  readonly env: Readonly<Record<string, string | undefined>>;
}

export const processIo = (): Io => ({ in: process.stdin, out: process.stdout, err: process.stderr, env: process.env });

export function say(io: Io, line: string): void {
  io.out.write(`${line}\n`);
}

export function note(io: Io, line: string): void {
  io.err.write(`${line}\n`);
}
