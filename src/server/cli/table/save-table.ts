import { existsSync } from 'node:fs';
import { withClient } from '../ask-server.ts';
import type { Client } from '../client.ts';
import { Refused } from '../exit.ts';
import { type Io, note } from '../io.ts';
import { wordsOf } from '../words.ts';
import { writeAnswer } from '../write-answer.ts';

/** What an export is asked by; what is undefined is not asked. */
type Asked = Readonly<Record<string, string | undefined>>;

/** Writes a table of the API to a file that is not there yet, or to standard output. */
export async function saveTable(io: Io, path: string, output: string | undefined, ask: (client: Client) => Promise<Asked>): Promise<void> {
  const { t } = wordsOf(io);
  if (output && existsSync(output)) throw new Refused('input.invalid', t('tables.cli.exists', { file: output }));
  await withClient(io, async (client) => {
    const asked = Object.entries(await ask(client)).filter((pair): pair is [string, string] => pair[1] !== undefined);
    await writeAnswer(io, await client.open(`${path}?${new URLSearchParams(asked)}`), output);
  });
  if (output) note(io, t('tables.cli.written', { file: output }));
}
