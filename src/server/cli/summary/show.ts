import { Command } from 'commander';
import { accepted, withClient } from '../ask-server.ts';
import { exitCodes } from '../exit.ts';
import { type Io, note, say } from '../io.ts';
import { wordsOf } from '../words.ts';
import { type SummaryAnswer, summaryPath } from './answer.ts';
import { summaryText } from './text.ts';

export function showCommand(io: Io): Command {
  const { t } = wordsOf(io);
  return new Command('show')
    .description(t('summary.cli.show'))
    .argument('<session>', t('session.cli.id'))
    .option('--json', t('cli.json'))
    .action(async (id: string, { json }: { json?: true }) => {
      const answer = await withClient(io, async (client) => accepted<SummaryAnswer>(await client.send('GET', summaryPath(id))));
      if (json) return say(io, JSON.stringify(answer, null, 2));
      if (answer.summary) return say(io, summaryText(wordsOf(io), answer.summary.content));
      note(io, t('summary.cli.none', { id, state: t(`queue.states.${answer.state}`) }));
      process.exitCode = exitCodes.notFound;
    });
}
