import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Command } from 'commander';
import { fieldText, reasonText } from '../../../views/i18n/error-text.ts';
import type { Ui } from '../../../views/i18n/ui.ts';
import { columns } from '../../domain/accounts/table/model.ts';
import type { TableFault, TableImport, TableResult } from '../../domain/tables/model.ts';
import { accepted, withClient } from '../ask-server.ts';
import type { Client } from '../client.ts';
import { exitCodes, Refused } from '../exit.ts';
import { examples } from '../help.ts';
import { type Io, note, say } from '../io.ts';
import { startProgress } from '../progress.ts';
import { wordsOf } from '../words.ts';

interface Options {
  readonly dryRun?: true;
  readonly makeGroups?: true;
  readonly json?: true;
}

const pause = 200;

export function importCommand(io: Io): Command {
  const { t } = wordsOf(io);
  return new Command('import')
    .description(t('accounts.cli.import.about'))
    .argument('<file>', t('accounts.cli.import.file'))
    .option('--dry-run', t('accounts.cli.import.dry-run'))
    .option('--make-groups', t('accounts.cli.import.make-groups'))
    .option('--json', t('cli.json'))
    .addHelpText(
      'after',
      examples(
        t,
        ['debrief account import people.csv --dry-run', 'debrief account import people.csv --make-groups'],
        t('accounts.cli.import.columns', { list: columns.join(', ') }),
      ),
    )
    .action(async (file: string, options: Options) => {
      const bytes = await readFile(file);
      const over = await withClient(io, (client) => importTable(io, client, file, bytes, options), { jobs: 'records' });
      if (options.json) say(io, JSON.stringify(over, null, 2));
      else tell(io, over);
      if (over.state === 'failed' || over.state === 'refused') process.exitCode = exitCodes.failed;
    });
}

async function importTable(io: Io, client: Client, file: string, bytes: Uint8Array, { dryRun, makeGroups }: Options): Promise<TableImport> {
  const query = new URLSearchParams({ filename: basename(file), dryRun: String(dryRun ?? false), makeGroups: String(makeGroups ?? false) });
  let job = accepted<TableImport>(await client.send('POST', `/api/v1/imports/accounts?${query}`, bytes));
  const words = wordsOf(io);
  const progress = startProgress(io.err, words, 'records');
  while (job.state === 'waiting' || job.state === 'checking' || job.state === 'writing') {
    if (job.state !== 'waiting') progress.update(words.t(`accounts.import.states.${job.state}`), job.done, job.total);
    await sleep(pause);
    job = accepted<TableImport>(await client.send('GET', `/api/v1/imports/accounts/${job.id}`));
  }
  progress.end();
  return job;
}

function tell(io: Io, { state, result, error }: TableImport): void {
  const words = wordsOf(io);
  if (!result) throw new Refused(error?.code ?? 'internal', words.t('accounts.import.states.failed'), error?.params);
  for (const fault of result.faults) note(io, faultLine(words, fault));
  if (result.faultCount > result.faults.length) note(io, words.t('accounts.import.more'));
  const said = words.t(`accounts.import.states.${state}`, { count: result.faultCount });
  if (state === 'refused') note(io, `${said}. ${words.t('accounts.import.nothing')}`);
  else say(io, `${said}: ${counts(words, result)}`);
}

function faultLine({ t }: Ui, { line, field, ...why }: TableFault): string {
  const place = line === 0 ? t('error.place.whole') : t('error.place.line', { line });
  return `${field ? `${place}, ${fieldText(t, field)}` : place}: ${reasonText(t, why)}`;
}

function counts({ t, number, list }: Ui, result: TableResult): string {
  const names = ['added', 'changed', 'unchanged', 'groupsMade'] as const;
  return list(
    names.map((name) => t('accounts.cli.import.counted', { what: t(`accounts.import.result.${name}`), count: number(result[name]) })),
  );
}
