import { Command } from 'commander';
import type { BulkChanged } from '../../domain/accounts/bulk.ts';
import { accountOf } from '../account-of.ts';
import { accepted, withClient } from '../ask-server.ts';
import { examples } from '../help.ts';
import { type Io, say } from '../io.ts';
import { wordsOf } from '../words.ts';

export function disableCommand(io: Io): Command {
  return switchCommand(io, 'disable');
}

export function enableCommand(io: Io): Command {
  return switchCommand(io, 'enable');
}

/** All of them or none. */
function switchCommand(io: Io, what: 'disable' | 'enable'): Command {
  const { t } = wordsOf(io);
  return new Command(what)
    .description(t(`accounts.cli.${what}`))
    .argument('<account...>', t('accounts.cli.account'))
    .option('--json', t('cli.json'))
    .addHelpText('after', examples(t, [`debrief account ${what} rui@example.com`]))
    .action(async (given: string[], { json }: { json?: true }) => {
      const answer = await withClient(io, async (client) => {
        const accounts = await Promise.all(given.map(async (one) => (await accountOf(client, one)).id));
        return accepted<BulkChanged>(await client.send('POST', '/api/v1/accounts/changes', { accounts, disabled: what === 'disable' }));
      });
      say(io, json ? JSON.stringify(answer, null, 2) : t('accounts.done.bulk', { count: answer.changed.length }));
    });
}
