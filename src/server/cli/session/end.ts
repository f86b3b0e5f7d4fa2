import { Command } from 'commander';
import type { Session } from '../../domain/sessions/record.ts';
import { accepted, withClient } from '../ask-server.ts';
import { examples } from '../help.ts';
import { type Io, say } from '../io.ts';
import { wordsOf } from '../words.ts';

interface Ended {
  readonly session: Session;
  readonly state: 'ended' | 'unchanged';
}

export function endCommand(io: Io): Command {
  const { t } = wordsOf(io);
  return new Command('end')
    .description(t('session.cli.end'))
    .argument('<id>', t('session.cli.id'))
    .option('--at <time>', t('session.cli.at'))
    .option('--json', t('cli.json'))
    .addHelpText('after', examples(t, ['debrief session end 019a2f6e-7d1a-7c2e-9d5f-0d9a6a0b7c11 --at 2026-03-02T09:30:00Z']))
    .action(async (id: string, { at, json }: { at?: string; json?: true }) => {
      const path = `/api/v1/sessions/${encodeURIComponent(id)}/end`;
      const ended = await withClient(io, async (client) => accepted<Ended>(await client.send('POST', path, { at })));
      say(io, json ? JSON.stringify(ended, null, 2) : t(`session.cli.states.${ended.state}`, { id }));
    });
}
