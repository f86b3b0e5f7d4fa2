import { Command } from 'commander';
import { examples } from '../help.ts';
import type { Io } from '../io.ts';
import { saveTable } from '../table/save-table.ts';
import { wordsOf } from '../words.ts';
import { type FilterOptions, filterOptions, filterQuery } from './filter-options.ts';

interface Options extends FilterOptions {
  readonly output?: string;
}

export function exportCommand(io: Io): Command {
  const { t } = wordsOf(io);
  return filterOptions(io, new Command('export').description(t('accounts.cli.export.about')))
    .option('-o, --output <file>', t('tables.cli.output'))
    .addHelpText('after', examples(t, ['debrief account export --output people.csv', 'debrief account export --state disabled > gone.csv']))
    .action(({ output, ...filter }: Options) =>
      saveTable(io, '/api/v1/exports/accounts', output, (client) => filterQuery(io, client, filter)),
    );
}
