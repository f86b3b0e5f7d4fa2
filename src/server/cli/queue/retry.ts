import { Command } from 'commander';
import type { QueuedWork } from '../../domain/queue/model.ts';
import { accepted, withClient } from '../ask-server.ts';
import { examples } from '../help.ts';
import { type Io, say } from '../io.ts';
import { wordsOf } from '../words.ts';

export function retryCommand(io: Io): Command {
  const { t } = wordsOf(io);
  return new Command('retry')
    .description(t('queue.cli.retry'))
    .argument('<work>', t('queue.cli.id'))
    .option('--json', t('cli.json'))
    .addHelpText('after', examples(t, ['debrief queue retry 019a2f6e-7d1a-7c2e-9d5f-0d9a6a0b7c11']))
    .action(async (id: string, { json }: { json?: true }) => {
      const path = `/api/v1/queue/work/${encodeURIComponent(id)}/retry`;
      const work = await withClient(io, async (client) => accepted<QueuedWork>(await client.send('POST', path)));
      const told = { session: work.sessionId, position: work.position ?? 1 };
      say(io, json ? JSON.stringify(work, null, 2) : t('queue.cli.retried', told));
    });
}
