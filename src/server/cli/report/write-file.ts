import { createWriteStream, existsSync } from 'node:fs';
import { json } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { accepted } from '../ask-server.ts';
import type { Client } from '../client.ts';
import { Refused } from '../exit.ts';
import { type Io, note } from '../io.ts';
import { wordsOf } from '../words.ts';

/** What an address answers, into a new file, or to standard output, which is not ours to end. */
export async function writeFrom(io: Io, client: Client, path: string, out: string | undefined): Promise<void> {
  const { status, bytes } = await client.open(path);
  if (status >= 400) accepted({ status, body: await json(bytes) });
  if (!out) {
    for await (const piece of bytes) if (!io.out.write(piece)) await new Promise((go) => io.out.once('drain', () => go(null)));
    return;
  }
  await pipeline(bytes, createWriteStream(out, { flags: 'wx', mode: 0o600 }));
  note(io, wordsOf(io).t('report-cli.written', { file: out }));
}

/** Before the server is asked for what would leave no room to lie in. */
export function refuseExisting(io: Io, out: string | undefined): void {
  if (out && existsSync(out)) throw new Refused('input.invalid', wordsOf(io).t('report-cli.exists', { file: out }));
}
