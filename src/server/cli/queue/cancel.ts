import { Command } from 'commander';
import { accepted, withClient } from '../ask-server.ts';
import { examples } from '../help.ts';
import { type Io, say } from '../io.ts';
import { wordsOf } from '../words.ts';

export function cancelCommand(io: Io): Command {
  const { t } = wordsOf(io);
  return new Command('cancel')
    .description(t('queue.cli.cancel'))
    .argument('<work>', t('queue.cli.id'))
    .addHelpText('after', examples(t, ['debrief queue cancel 019a2f6e-7d1a-7c2e-9d5f-0d9a6a0b7c11']))
    .action(async (id: string) => {
      await withClient(io, async (client) => accepted(await client.send('DELETE', `/api/v1/queue/work/${encodeURIComponent(id)}`)));
      say(io, t('queue.cli.cancelled', { id }));
    });
}
