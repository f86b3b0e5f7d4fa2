import { Command } from 'commander';
import { deviceTables } from '../../domain/devices/table/model.ts';
import { examples } from '../help.ts';
import type { Io } from '../io.ts';
import { tableImportCommand } from '../table/import.ts';
import { saveTable } from '../table/save-table.ts';
import { wordsOf } from '../words.ts';
import { type FilterOptions, filterOptions, filterQuery } from './filter-options.ts';

const imports = ['debrief device import devices.csv --dry-run', 'debrief device import devices.csv --make-groups'];

export function importCommand(io: Io): Command {
  return tableImportCommand(io, { area: 'devices', kind: deviceTables, examples: imports });
}

export function exportCommand(io: Io): Command {
  const { t } = wordsOf(io);
  return filterOptions(io, new Command('export').description(t('devices.cli.export.about')))
    .option('-o, --output <file>', t('tables.cli.output'))
    .addHelpText('after', examples(t, ['debrief device export --output devices.csv', 'debrief device export --managed no > others.csv']))
    .action(({ output, ...filter }: FilterOptions & { readonly output?: string }) =>
      saveTable(io, '/api/v1/exports/devices', output, (client) => filterQuery(client, filter)),
    );
}
