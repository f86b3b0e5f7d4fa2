import { createWriteStream } from 'node:fs';
import { json } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { accepted } from './ask-server.ts';
import type { OpenAnswer } from './client.ts';
import type { Io } from './io.ts';

/** What the server answers, into a file that is not there yet, or to standard output, which stays open: it is not ours to end. */
export async function writeAnswer(io: Io, { status, bytes }: OpenAnswer, output: string | undefined): Promise<void> {
  if (status >= 400) accepted({ status, body: await json(bytes) });
  if (output) await pipeline(bytes, createWriteStream(output, { flags: 'wx', mode: 0o600 }));
  else for await (const piece of bytes) if (!io.out.write(piece)) await new Promise((go) => io.out.once('drain', () => go(null)));
}
