import { Command } from 'commander';
import { accepted, withClient } from '../ask-server.ts';
import { type Io, say } from '../io.ts';
import { wordsOf } from '../words.ts';

interface Question {
  readonly url: string;
  readonly expiresAt: string;
}

export function askCommand(io: Io): Command {
  const { t, moment } = wordsOf(io);
  return new Command('ask')
    .description(t('decision.cli.ask'))
    .argument('<id>', t('session.cli.id'))
    .option('--json', t('cli.json'))
    .action(async (id: string, { json }: { json?: true }) => {
      const path = `/api/v1/sessions/${encodeURIComponent(id)}/question`;
      const question = await withClient(io, async (client) => accepted<Question>(await client.send('POST', path, {})));
      const { url, expiresAt } = question;
      say(io, json ? JSON.stringify(question, null, 2) : t('decision.cli.asked', { url, until: moment(expiresAt) }));
    });
}
