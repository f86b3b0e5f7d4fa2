import { createWriteStream, existsSync } from 'node:fs';
import { json } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { accepted, withClient } from '../ask-server.ts';
import type { Client, OpenAnswer } from '../client.ts';
import { Refused } from '../exit.ts';
import { type Io, note } from '../io.ts';
import { wordsOf } from '../words.ts';

/** What an export is asked by; what is undefined is not asked. */
type Asked = Readonly<Record<string, string | undefined>>;

/** Writes a table of the API to a file that is not there yet, or to standard output. */
export async function saveTable(io: Io, path: string, output: string | undefined, ask: (client: Client) => Promise<Asked>): Promise<void> {
  const { t } = wordsOf(io);
  if (output && existsSync(output)) throw new Refused('input.invalid', t('tables.cli.exists', { file: output }));
  await withClient(io, async (client) => {
    const asked = Object.entries(await ask(client)).filter((pair): pair is [string, string] => pair[1] !== undefined);
    await write(io, await client.open(`${path}?${new URLSearchParams(asked)}`), output);
  });
  if (output) note(io, t('tables.cli.written', { file: output }));
}

async function write(io: Io, { status, bytes }: OpenAnswer, output: string | undefined): Promise<void> {
  if (status >= 400) accepted({ status, body: await json(bytes) });
  // Standard output stays open behind it: it is not ours to end.
  if (output) await pipeline(bytes, createWriteStream(output, { flags: 'wx', mode: 0o600 }));
  else for await (const piece of bytes) if (!io.out.write(piece)) await new Promise((go) => io.out.once('drain', () => go(null)));
}
