import { Command, Option } from 'commander';
import type { ExportRun } from '../../domain/exports/run-model.ts';
import { filterNames } from '../../domain/insights/filters.ts';
import { reportFormats } from '../../domain/reports/model.ts';
import { summaryLanguages } from '../../kit/languages.ts';
import { accepted, withClient } from '../ask-server.ts';
import { examples } from '../help.ts';
import { type FilterOptions, filterOptions, filtersOf } from '../insights/filters.ts';
import { type Io, say } from '../io.ts';
import { refuseExisting, writeFrom } from '../report/write-file.ts';
import { wordsOf } from '../words.ts';
import { exportPath, followed, runText } from './run.ts';

type Options = FilterOptions & {
  readonly all?: true;
  readonly format: string;
  readonly into?: string;
  readonly wait?: true;
  readonly out?: string;
  readonly json?: true;
};

/** `debrief export new [session…]`: with --out, waits and writes the file. */
export function newCommand(io: Io): Command {
  const { t } = wordsOf(io);
  return filterOptions(
    io,
    new Command('new').description(t('export-list.cli.new')).argument('[sessions...]', t('export-list.cli.sessions')),
  )
    .option('--all', t('export-list.cli.all'))
    .addOption(new Option('--format <format>', t('exports.cli.format')).choices(reportFormats).default('pdf'))
    .addOption(new Option('--into <language>', t('exports.cli.language')).choices(summaryLanguages))
    .option('--wait', t('export-list.cli.wait'))
    .option('-o, --out <file>', t('exports.cli.output'))
    .option('--json', t('cli.json'))
    .addHelpText(
      'after',
      examples(t, [
        'debrief export new --all --from 2026-03-01 --format docx --into fr --out march.zip',
        'debrief export new 019a2f6e-7d1a-7c2e-9d5f-0d9a6a0b7c11 --format pdf --wait',
      ]),
    )
    .action((sessions: string[], options: Options) => request(io, sessions, options));
}

async function request(io: Io, sessions: readonly string[], { all, format, into, wait, out, json, ...options }: Options): Promise<void> {
  refuseExisting(io, out);
  const waits = wait === true || out !== undefined;
  const body = { ...(sessions.length > 0 && { sessions }), ...wanted(all === true, options), format, language: into ?? null };
  await withClient(
    io,
    async (client) => {
      const asked = accepted<ExportRun>(await client.send('POST', exportPath(), body));
      const run = waits ? await followed(io, client, asked) : asked;
      if (out !== undefined && run.state === 'done') await writeFrom(io, client, `${exportPath(run.id)}/file`, out);
      say(io, json ? JSON.stringify(run, null, 2) : runText(wordsOf(io), run));
    },
    { jobs: waits },
  );
}

/** The filter, if one of its options or --all was given. */
function wanted(all: boolean, options: FilterOptions): object {
  const isFiltered = filterNames.some((name) => options[name] !== undefined);
  return all || isFiltered ? { filter: filtersOf(options) } : {};
}
