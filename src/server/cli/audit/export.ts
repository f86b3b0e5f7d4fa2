import { existsSync } from 'node:fs';
import { Command, Option } from 'commander';
import { withClient } from '../ask-server.ts';
import { Refused } from '../exit.ts';
import { examples } from '../help.ts';
import { type Io, note } from '../io.ts';
import { wordsOf } from '../words.ts';
import { writeAnswer } from '../write-answer.ts';
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
      await withClient(io, async (client) => writeAnswer(io, await client.open(`/api/v1/audit/export?${query}`), output));
      if (output) note(io, t('audit.cli.export.written', { file: output }));
    });
}
