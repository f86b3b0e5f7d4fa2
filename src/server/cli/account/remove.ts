import { Command } from 'commander';
import { accountOf, accountPath } from '../account-of.ts';
import { accepted, withClient } from '../ask-server.ts';
import { type Io, say } from '../io.ts';
import { wordsOf } from '../words.ts';

export function removeCommand(io: Io): Command {
  const { t } = wordsOf(io);
  return new Command('remove')
    .description(t('accounts.cli.remove.about'))
    .argument('<account>', t('accounts.cli.account'))
    .option('--json', t('cli.json'))
    .action(async (given: string, { json }: { json?: true }) => {
      const { id, email } = await withClient(io, async (client) => {
        const found = await accountOf(client, given);
        accepted(await client.send('DELETE', accountPath(found.id)));
        return found;
      });
      say(io, json ? JSON.stringify({ id, email }, null, 2) : t('accounts.cli.remove.removed', { email }));
    });
}
