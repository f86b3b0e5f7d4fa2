import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Command } from 'commander';
import { fieldText, reasonText } from '../../../views/i18n/error-text.ts';
import type { Ui } from '../../../views/i18n/ui.ts';
import type { TableFault, TableImport, TableKind, TableResult } from '../../domain/tables/model.ts';
import { accepted, withClient } from '../ask-server.ts';
import type { Client } from '../client.ts';
import { exitCodes, Refused } from '../exit.ts';
import { examples } from '../help.ts';
import { type Io, note, say } from '../io.ts';
import { startProgress } from '../progress.ts';
import { wordsOf } from '../words.ts';

/** A kind of table: the catalogue that has its words, which is also the end of its addresses, and command lines to show. */
export interface TableCommand {
  readonly area: 'accounts' | 'devices';
  readonly kind: TableKind;
  readonly examples: readonly string[];
}

interface Options {
  readonly dryRun?: true;
  readonly makeGroups?: true;
  readonly json?: true;
}

const pause = 200;

export function tableImportCommand(io: Io, table: TableCommand): Command {
  const { t } = wordsOf(io);
  const columns = t(`${table.area}.cli.import.columns`, { list: table.kind.columns.join(', ') });
  return new Command('import')
    .description(t(`${table.area}.cli.import.about`))
    .argument('<file>', t('tables.cli.file'))
    .option('--dry-run', t('tables.cli.dry-run'))
    .option('--make-groups', t('tables.cli.make-groups'))
    .option('--json', t('cli.json'))
    .addHelpText('after', examples(t, table.examples, columns))
    .action(async (file: string, options: Options) => {
      const bytes = await readFile(file);
      const over = await withClient(io, (client) => importTable(io, client, table, { file, bytes, ...options }), { jobs: 'records' });
      if (options.json) say(io, JSON.stringify(over, null, 2));
      else tell(io, table, over);
      if (over.state === 'failed' || over.state === 'refused') process.exitCode = exitCodes.failed;
    });
}

async function importTable(
  io: Io,
  client: Client,
  { area }: TableCommand,
  { file, bytes, dryRun, makeGroups }: Options & { readonly file: string; readonly bytes: Uint8Array },
): Promise<TableImport> {
  const query = new URLSearchParams({ filename: basename(file), dryRun: String(dryRun ?? false), makeGroups: String(makeGroups ?? false) });
  let job = accepted<TableImport>(await client.send('POST', `/api/v1/imports/${area}?${query}`, bytes));
  const words = wordsOf(io);
  const progress = startProgress(io.err, words, 'records');
  while (job.state === 'waiting' || job.state === 'checking' || job.state === 'writing') {
    if (job.state !== 'waiting') progress.update(words.t(`tables.states.${job.state}`), job.done, job.total);
    await sleep(pause);
    job = accepted<TableImport>(await client.send('GET', `/api/v1/imports/${area}/${job.id}`));
  }
  progress.end();
  return job;
}

function tell(io: Io, table: TableCommand, { state, result, error }: TableImport): void {
  const words = wordsOf(io);
  if (!result) throw new Refused(error?.code ?? 'internal', words.t('tables.states.failed'), error?.params);
  for (const fault of result.faults) note(io, faultLine(words, fault));
  if (result.faultCount > result.faults.length) note(io, words.t('tables.more'));
  const said = words.t(`tables.states.${state}`, { count: result.faultCount });
  if (state === 'refused') note(io, `${said}. ${words.t('tables.nothing')}`);
  else say(io, `${said}: ${counts(words, table, result)}`);
}

/** "Line 3, Kind: possible are …" */
export function faultLine({ t }: Ui, { line, field, ...why }: TableFault): string {
  const place = line === 0 ? t('error.place.whole') : t('error.place.line', { line });
  return `${field ? `${place}, ${fieldText(t, field)}` : place}: ${reasonText(t, why)}`;
}

function counts({ t, number, list }: Ui, { area }: TableCommand, result: TableResult): string {
  const names = ['added', 'changed', 'unchanged', 'groupsMade'] as const;
  const word = (name: (typeof names)[number]) => t(name === 'groupsMade' ? 'tables.result.groupsMade' : `tables.${area}.result.${name}`);
  return list(names.map((name) => t('tables.cli.counted', { what: word(name), count: number(result[name]) })));
}
