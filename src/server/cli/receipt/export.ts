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
  readonly output?: string;
}

export function exportCommand(io: Io): Command {
  const { t } = wordsOf(io);
  return withFilter(new Command('export').description(t('receipts.cli.export')), t)
    .addOption(new Option('--format <code>', t('receipts.cli.format')).choices(['csv', 'jsonl']).default('csv'))
    .option('-o, --output <file>', t('receipts.cli.output'))
    .addHelpText('after', examples(t, ['debrief receipt export --output receipts.csv']))
    .action(async ({ format, output, ...filter }: Options) => {
      if (output && existsSync(output)) throw new Refused('input.invalid', t('audit.cli.export.exists', { file: output }));
      const given = Object.entries({ ...filterQuery(filter), format }).filter((pair): pair is [string, string] => pair[1] !== undefined);
      await withClient(io, async (client) =>
        writeAnswer(io, await client.open(`/api/v1/exports/receipts?${new URLSearchParams(given)}`), output),
      );
      if (output) note(io, t('audit.cli.export.written', { file: output }));
    });
}
