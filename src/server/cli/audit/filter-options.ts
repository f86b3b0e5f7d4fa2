import { type Command, Option } from 'commander';
import type { T } from '../../../views/i18n/translator.ts';

export interface FilterOptions {
  readonly actor?: string;
  readonly noun?: string;
  readonly action?: string;
  readonly source?: string;
  readonly record?: string;
  readonly from?: string;
  readonly to?: string;
}

const names = ['actor', 'noun', 'action', 'source', 'record', 'from', 'to'] as const;

/** What records are chosen by, for every command that shows some. */
export function withFilter(command: Command, t: T): Command {
  return command
    .option('--actor <name>', t('audit.cli.filter.actor'))
    .option('--noun <code>', t('audit.cli.filter.noun'))
    .option('--action <code>', t('audit.cli.filter.action'))
    .addOption(new Option('--source <way>', t('audit.cli.filter.source')).choices(['page', 'api', 'cli', 'system']))
    .option('--record <id>', t('audit.cli.filter.record'))
    .option('--from <time>', t('audit.cli.filter.from'))
    .option('--to <time>', t('audit.cli.filter.to'));
}

export function filterQuery(options: FilterOptions): URLSearchParams {
  const given = names.flatMap((name): [string, string][] => (options[name] === undefined ? [] : [[name, options[name]]]));
  return new URLSearchParams(given);
}
