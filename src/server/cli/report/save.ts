import { Command, Option } from 'commander';
import { reportFormats } from '../../domain/reports/model.ts';
import { type SavedReport, turns } from '../../domain/reports/saved-model.ts';
import { spans } from '../../domain/reports/span.ts';
import { accountOf } from '../account-of.ts';
import { accepted, withClient } from '../ask-server.ts';
import { examples } from '../help.ts';
import { type Io, say } from '../io.ts';
import { wordsOf } from '../words.ts';

interface Options {
  readonly name?: string;
  readonly account?: string;
  readonly purpose?: string;
  readonly weekday?: string;
  readonly monthDay?: string;
  readonly keep?: string;
  readonly json?: true;
  readonly [more: string]: string | true | undefined;
}

export function saveCommand(io: Io): Command {
  const { t, language, timeZone } = { ...wordsOf(io), timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone };
  return withFields(io, new Command('save').description(t('report-cli.save')))
    .requiredOption('--name <text>', t('report-cli.name'))
    .requiredOption('--account <email>', t('report-cli.account'))
    .addHelpText(
      'after',
      examples(t, [
        'debrief report save --name "Vogel, monthly" --account ana@example.com --customer "Bakery Vogel" --every month --format pdf',
      ]),
    )
    .action(async ({ account = '', json, ...options }: Options) => {
      const saved = await withClient(io, async (client) => {
        const body = { language, timeZone, ...bodyOf(options), account: (await accountOf(client, account)).id };
        return accepted<SavedReport>(await client.send('POST', '/api/v1/reports', body));
      });
      say(io, json ? JSON.stringify(saved, null, 2) : t('report-cli.saved', { id: saved.id }));
    });
}

export function changeCommand(io: Io): Command {
  const { t } = wordsOf(io);
  return withFields(io, new Command('change').description(t('report-cli.change')).argument('<id>', t('report-cli.id')))
    .option('--name <text>', t('report-cli.name'))
    .action(async (id: string, { json, ...options }: Options) => {
      const path = `/api/v1/reports/${encodeURIComponent(id)}`;
      const saved = await withClient(io, async (client) => accepted<SavedReport>(await client.send('PATCH', path, bodyOf(options))));
      say(io, json ? JSON.stringify(saved, null, 2) : t('report-cli.saved', { id: saved.id }));
    });
}

function withFields(io: Io, command: Command): Command {
  const { t } = wordsOf(io);
  const choice = (flag: string, text: string, list: readonly string[]) => new Option(flag, text).choices([...list]);
  return command
    .option('--customer <name>', t('report-cli.customer'))
    .option('--group <id>', t('report-cli.group'))
    .option('--purpose <text>', t('report-cli.purpose'))
    .addOption(choice('--span <code>', t('report-cli.span', { list: spans.join(', ') }), spans))
    .addOption(choice('--format <code>', t('report-cli.format', { list: reportFormats.join(', ') }), reportFormats))
    .option('--language <code>', t('report-cli.language', { list: 'en, de, fr …' }))
    .option('--time-zone <zone>', t('report-cli.time-zone'))
    .addOption(choice('--every <code>', t('report-cli.every', { list: turns.join(', ') }), turns))
    .option('--at <time>', t('report-cli.at'))
    .option('--weekday <n>', t('report-cli.weekday'))
    .option('--month-day <n>', t('report-cli.month-day'))
    .option('--keep <n>', t('report-cli.keep'))
    .option('--json', t('cli.json'));
}

/** As the API takes it; what is no number is the server's to refuse. */
function bodyOf({ weekday, monthDay, keep, purpose, ...rest }: Options): Record<string, unknown> {
  const number = (given: string | undefined) => (given !== undefined && /^\d+$/.test(given) ? Number(given) : given);
  return {
    ...rest,
    weekday: number(weekday),
    monthDay: number(monthDay),
    keep: number(keep),
    ...(purpose && { purpose, bySupporter: true }),
  };
}
