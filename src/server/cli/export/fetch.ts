import { Command } from 'commander';
import { withClient } from '../ask-server.ts';
import type { Io } from '../io.ts';
import { refuseExisting, writeFrom } from '../report/write-file.ts';
import { wordsOf } from '../words.ts';
import { exportPath } from './run.ts';

/** `debrief export fetch <export>`: to a file, else to standard output. */
export function fetchCommand(io: Io): Command {
  const { t } = wordsOf(io);
  return new Command('fetch')
    .description(t('export-list.cli.fetch'))
    .argument('<export>', t('cli.list.id'))
    .option('-o, --out <file>', t('exports.cli.output'))
    .action(async (id: string, { out }: { out?: string }) => {
      refuseExisting(io, out);
      await withClient(io, (client) => writeFrom(io, client, `${exportPath(id)}/file`, out));
    });
}
