import { Command } from 'commander';
import { accepted, withClient } from '../ask-server.ts';
import { type Io, say } from '../io.ts';
import { wordsOf } from '../words.ts';
import { exportPath } from './run.ts';

export function removeCommand(io: Io): Command {
  const { t } = wordsOf(io);
  return new Command('remove')
    .description(t('export-list.cli.remove'))
    .argument('<export>', t('cli.list.id'))
    .action(async (id: string) => {
      await withClient(io, async (client) => accepted(await client.send('DELETE', exportPath(id))));
      say(io, t('export-list.cli.removed', { id }));
    });
}
