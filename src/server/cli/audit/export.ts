import { createWriteStream, existsSync } from 'node:fs';
import { json } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { Command, Option } from 'commander';
import { accepted, withClient } from '../ask-server.ts';
import type { OpenAnswer } from '../client.ts';
import { Refused } from '../exit.ts';
import { examples } from '../help.ts';
import { type Io, note } from '../io.ts';
import { wordsOf } from '../words.ts';
import { type FilterOptions, filterQuery, withFilter } from './filter-options.ts';

interface Options extends FilterOptions {
  readonly format: string;
  readonly names?: true;
  readonly output?: string;
}

export function exportCommand(io: Io): Command {
  const { t } = wordsOf(io);
  return withFilter(new Command('export').description(t('audit.cli.export.about')), t)
    .addOption(new Option('--format <code>', t('audit.cli.export.format')).choices(['jsonl', 'csv']).default('jsonl'))
    .option('--names', t('audit.cli.export.names'))
    .option('-o, --output <file>', t('audit.cli.export.output'))
    .addHelpText(
      'after',
      examples(t, ['debrief audit export --output audit.jsonl', 'debrief audit export --format csv --names > audit.csv']),
    )
    .action(async ({ format, names, output, ...filter }: Options) => {
      if (output && existsSync(output)) throw new Refused('input.invalid', t('audit.cli.export.exists', { file: output }));
      const query = filterQuery(filter);
      query.set('format', format);
      if (names) query.set('names', 'true');
      await withClient(io, async (client) => write(io, await client.open(`/api/v1/audit/export?${query}`), output));
      if (output) note(io, t('audit.cli.export.written', { file: output }));
    });
}

async function write(io: Io, { status, bytes }: OpenAnswer, output: string | undefined): Promise<void> {
  if (status >= 400) accepted({ status, body: await json(bytes) });
  // Standard output stays open behind it: it is not ours to end.
  if (output) await pipeline(bytes, createWriteStream(output, { flags: 'wx', mode: 0o600 }));
  else for await (const piece of bytes) if (!io.out.write(piece)) await new Promise((go) => io.out.once('drain', () => go(null)));
}
