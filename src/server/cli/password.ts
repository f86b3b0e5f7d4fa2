import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { fail } from '../kit/errors.ts';
import type { Io } from './io.ts';

/** Asks for a password without showing it; without a terminal it is the first line of standard input. */
export async function readPassword(io: Io, prompt: string): Promise<string> {
  if (io.in.isTTY) io.err.write(prompt);
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  const lines = createInterface({ input: io.in, output: silent, terminal: io.in.isTTY === true, historySize: 0 });
  try {
    for await (const line of lines) return line;
    return fail('input.invalid', { field: 'password', reason: 'nothing-typed' });
  } finally {
    lines.close();
    if (io.in.isTTY) io.err.write('\n');
  }
}
