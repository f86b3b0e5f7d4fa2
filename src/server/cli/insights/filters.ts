import type { Command } from 'commander';
import type { T } from '../../../views/i18n/translator.ts';
import { type FilterName, filterNames, origins } from '../../domain/insights/filters.ts';
import { outcomes } from '../../domain/summaries/model.ts';
import type { Io } from '../io.ts';
import { wordsOf } from '../words.ts';

export type FilterOptions = { readonly [Name in FilterName]?: string | readonly string[] };

/** What follows each option on the command line; with dots, one or several. */
const values: { readonly [Name in Exclude<FilterName, 'text'>]: string } = {
  from: '<day>',
  to: '<day>',
  type: '<code...>',
  application: '<name...>',
  outcome: '<code...>',
  language: '<code...>',
  group: '<id...>',
  device: '<id...>',
  os: '<name...>',
  origin: '<code...>',
  review: '<state>',
  flags: '<yes|no>',
  open: '<yes|no>',
  supporter: '<id...>',
  purpose: '<text>',
};

/** The page's filters as options. */
export function filterOptions(io: Io, command: Command): Command {
  const { t } = wordsOf(io);
  for (const [name, value] of Object.entries(values)) command.option(`--${name} ${value}`, wordOf(t, name as keyof typeof values));
  return command;
}

/** What an option takes, where it is one of few. */
const choices: Readonly<Record<string, readonly string[]>> = { outcome: outcomes, os: ['windows', 'macos'], origin: origins };

function wordOf(t: T, name: keyof typeof values): string {
  return t(`insight-cli.filter.${name}`, { list: choices[name]?.join(', ') ?? '' });
}

/** As the API takes them. */
export function filtersOf(options: FilterOptions): Record<string, string | readonly string[] | undefined> {
  return Object.fromEntries(filterNames.map((name) => [name, options[name]]));
}
