import { Command } from 'commander';
import type { ExportRun } from '../../domain/exports/run-model.ts';
import { accepted, withClient } from '../ask-server.ts';
import { type Io, say } from '../io.ts';
import { wordsOf } from '../words.ts';
import { exportPath, followed, runText } from './run.ts';

export function showCommand(io: Io): Command {
  const ui = wordsOf(io);
  return new Command('show')
    .description(ui.t('export-list.cli.show'))
    .argument('<export>', ui.t('cli.list.id'))
    .option('--wait', ui.t('export-list.cli.wait'))
    .option('--json', ui.t('cli.json'))
    .action(async (id: string, { wait, json }: { wait?: true; json?: true }) => {
      const run = await withClient(
        io,
        async (client) => {
          const found = accepted<ExportRun>(await client.send('GET', exportPath(id)));
          return wait ? followed(io, client, found) : found;
        },
        { jobs: wait === true },
      );
      say(io, json ? JSON.stringify(run, null, 2) : runText(ui, run));
    });
}
