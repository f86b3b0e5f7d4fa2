import { Command } from 'commander';
import type { ReportFile, SavedReport } from '../../domain/reports/saved-model.ts';
import { accepted, withClient } from '../ask-server.ts';
import { aligned } from '../columns.ts';
import { type Io, note, say } from '../io.ts';
import { wordsOf } from '../words.ts';
import { refuseExisting, writeFrom } from './write-file.ts';

interface Json {
  readonly json?: true;
}

export function listCommand(io: Io): Command {
  const { t, moment } = wordsOf(io);
  return new Command('list')
    .description(t('report-cli.list'))
    .option('--json', t('cli.json'))
    .action(async ({ json }: Json) => {
      const { reports } = await ask<{ reports: SavedReport[] }>(io, 'GET', '/api/v1/reports');
      if (json) return say(io, JSON.stringify({ reports }, null, 2));
      if (reports.length === 0) return note(io, t('report-cli.none'));
      const heading = [t('form.name'), t('report-cli.next'), t('cli.list.id')];
      const rows = reports.map(({ id, name, nextAt, stopped }) => [
        name,
        nextAt ? moment(nextAt) : stopped ? t('reports.saved.state.stopped') : '–',
        id,
      ]);
      say(io, aligned([heading, ...rows]).join('\n'));
    });
}

export function filesCommand(io: Io): Command {
  const { t, moment } = wordsOf(io);
  return new Command('files')
    .description(t('report-cli.files'))
    .argument('<id>', t('report-cli.id'))
    .option('--json', t('cli.json'))
    .action(async (id: string, { json }: Json) => {
      const { files } = await ask<{ files: ReportFile[] }>(io, 'GET', `${pathOf(id)}/files`);
      if (json) return say(io, JSON.stringify({ files }, null, 2));
      if (files.length === 0) return note(io, t('report-cli.no-files'));
      say(io, aligned(files.map((file) => [moment(file.madeAt), `${file.from} – ${file.to}`, file.name, file.id])).join('\n'));
    });
}

export function downloadCommand(io: Io): Command {
  const { t } = wordsOf(io);
  return new Command('download')
    .description(t('report-cli.download'))
    .argument('<id>', t('report-cli.id'))
    .argument('<file>', t('report-cli.file'))
    .option('-o, --out <file>', t('report-cli.out'))
    .action(async (id: string, file: string, { out }: { readonly out?: string }) => {
      refuseExisting(io, out);
      await withClient(io, (client) => writeFrom(io, client, `${pathOf(id)}/files/${encodeURIComponent(file)}`, out));
    });
}

export function makeCommand(io: Io): Command {
  const { t } = wordsOf(io);
  return new Command('make')
    .description(t('report-cli.make'))
    .argument('<id>', t('report-cli.id'))
    .option('--json', t('cli.json'))
    .action(async (id: string, { json }: Json) => {
      const report = await ask<SavedReport>(io, 'POST', `${pathOf(id)}/making`);
      say(io, json ? JSON.stringify(report, null, 2) : t('report-cli.making'));
    });
}

export function deleteCommand(io: Io): Command {
  const { t } = wordsOf(io);
  return new Command('delete')
    .description(t('report-cli.delete'))
    .argument('<id>', t('report-cli.id'))
    .action(async (id: string) => {
      await ask(io, 'DELETE', pathOf(id));
      say(io, t('report-cli.deleted'));
    });
}

function ask<T>(io: Io, method: string, path: string): Promise<T> {
  return withClient(io, async (client) => accepted<T>(await client.send(method, path, method === 'POST' ? {} : undefined)));
}

function pathOf(id: string): string {
  return `/api/v1/reports/${encodeURIComponent(id)}`;
}
