import { createWriteStream, existsSync } from 'node:fs';
import { json } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { Command } from 'commander';
import { accepted, withClient } from '../ask-server.ts';
import type { OpenAnswer } from '../client.ts';
import { Refused } from '../exit.ts';
import { examples } from '../help.ts';
import { type Io, note } from '../io.ts';
import { wordsOf } from '../words.ts';
import { type FilterOptions, filterOptions, filterQuery } from './filter-options.ts';

interface Options extends FilterOptions {
  readonly output?: string;
}

export function exportCommand(io: Io): Command {
  const { t } = wordsOf(io);
  return filterOptions(io, new Command('export').description(t('accounts.cli.export.about')))
    .option('-o, --output <file>', t('accounts.cli.export.output'))
    .addHelpText('after', examples(t, ['debrief account export --output people.csv', 'debrief account export --state disabled > gone.csv']))
    .action(async ({ output, ...filter }: Options) => {
      if (output && existsSync(output)) throw new Refused('input.invalid', t('accounts.cli.export.exists', { file: output }));
      await withClient(io, async (client) => {
        const asked = Object.entries(await filterQuery(io, client, filter));
        const params = new URLSearchParams(asked.filter((pair): pair is [string, string] => pair[1] !== undefined));
        await write(io, await client.open(`/api/v1/exports/accounts?${params}`), output);
      });
      if (output) note(io, t('accounts.cli.export.written', { file: output }));
    });
}

async function write(io: Io, { status, bytes }: OpenAnswer, output: string | undefined): Promise<void> {
  if (status >= 400) accepted({ status, body: await json(bytes) });
  // Standard output stays open behind it: it is not ours to end.
  if (output) await pipeline(bytes, createWriteStream(output, { flags: 'wx', mode: 0o600 }));
  else for await (const piece of bytes) if (!io.out.write(piece)) await new Promise((go) => io.out.once('drain', () => go(null)));
}
