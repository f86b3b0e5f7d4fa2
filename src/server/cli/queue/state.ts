import { Command } from 'commander';
import { aboutText, pausedText } from '../../../views/i18n/queue-text.ts';
import type { QueueState } from '../../domain/queue/model.ts';
import { accepted, withClient } from '../ask-server.ts';
import { type Io, say } from '../io.ts';
import { wordsOf } from '../words.ts';

export function stateCommand(io: Io): Command {
  const ui = wordsOf(io);
  const { t } = ui;
  return new Command('state')
    .description(t('queue.cli.state'))
    .option('--json', t('cli.json'))
    .action(async ({ json }: { json?: true }) => {
      const state = await withClient(io, async (client) => accepted<QueueState>(await client.send('GET', '/api/v1/queue/state')));
      if (json) return say(io, JSON.stringify(state, null, 2));
      const { paused, seen, others, usualSeconds } = state;
      if (paused) say(io, pausedText(ui, paused));
      say(io, t('queue.counts', seen));
      if (others.running + others.waiting > 0) say(io, t('queue.others', others));
      const usual = usualSeconds.summarize;
      say(io, usual === null ? t('queue.usual-none') : t('queue.usual', { time: aboutText(ui, usual) }));
    });
}
