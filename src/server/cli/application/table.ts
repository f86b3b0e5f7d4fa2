import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { Command } from 'commander';
import { type ApplicationImport, columns } from '../../domain/applications/table/model.ts';
import { accepted, withClient } from '../ask-server.ts';
import { exitCodes } from '../exit.ts';
import { examples } from '../help.ts';
import { type Io, note, say } from '../io.ts';
import { faultLine } from '../table/import.ts';
import { saveTable } from '../table/save-table.ts';
import { wordsOf } from '../words.ts';

interface Options {
  readonly dryRun?: true;
  readonly json?: true;
}

export function importCommand(io: Io): Command {
  const { t } = wordsOf(io);
  return new Command('import')
    .description(t('applications.cli.import.about'))
    .argument('<file>', t('tables.cli.file'))
    .option('--dry-run', t('tables.cli.dry-run'))
    .option('--json', t('cli.json'))
    .addHelpText('after', examples(t, ['debrief application import rules.csv --dry-run'], `${t('tables.columns')}: ${columns.join(', ')}`))
    .action(async (file: string, { dryRun, json }: Options) => {
      const query = new URLSearchParams({ filename: basename(file), dryRun: String(dryRun ?? false) });
      const bytes = await readFile(file);
      const over = await withClient(io, async (client) =>
        accepted<ApplicationImport>(await client.send('POST', `/api/v1/imports/application-rules?${query}`, bytes)),
      );
      if (json) say(io, JSON.stringify(over, null, 2));
      else tell(io, over);
      if (over.state === 'refused') process.exitCode = exitCodes.failed;
    });
}

function tell(io: Io, { state, result }: ApplicationImport): void {
  const words = wordsOf(io);
  const { t, number, list } = words;
  for (const fault of result.faults) note(io, faultLine(words, fault));
  const said = t(`tables.states.${state}`, { count: result.faultCount });
  const counted = (['added', 'changed', 'unchanged'] as const).map((name) =>
    t('tables.cli.counted', { what: t(`tables.applications.result.${name}`), count: number(result[name]) }),
  );
  if (state === 'refused') note(io, `${said}. ${t('tables.nothing')}`);
  else say(io, `${said}: ${list(counted)}`);
}

export function exportCommand(io: Io): Command {
  const { t } = wordsOf(io);
  return new Command('export')
    .description(t('applications.cli.export.about'))
    .option('-o, --output <file>', t('tables.cli.output'))
    .addHelpText('after', examples(t, ['debrief application export --output rules.csv']))
    .action(({ output }: { readonly output?: string }) => saveTable(io, '/api/v1/exports/application-rules', output, async () => ({})));
}
