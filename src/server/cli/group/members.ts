import { Command } from 'commander';
import type { Account } from '../../domain/accounts/model.ts';
import type { Group } from '../../domain/groups/model.ts';
import { accountOf } from '../account-of.ts';
import { accepted, withClient } from '../ask-server.ts';
import { aligned } from '../columns.ts';
import { examples } from '../help.ts';
import { type Io, note, say } from '../io.ts';
import { firstOf, type ListOptions, listOptions } from '../list-page.ts';
import { wordsOf } from '../words.ts';
import { groupOf, groupPath } from './group-of.ts';

export function membersCommand(io: Io): Command {
  const { t } = wordsOf(io);
  const command = new Command('members').description(t('groups.cli.members')).argument('<group>', t('groups.cli.group'));
  return listOptions(io, command).action(async (given: string, { limit, json }: ListOptions) => {
    const accounts = await withClient(io, async (client) => {
      const { id } = await groupOf(client, given);
      return firstOf<Account>(io, client, { path: `${groupPath(id)}/members`, name: 'accounts', limit });
    });
    if (json) return say(io, JSON.stringify({ accounts }, null, 2));
    if (accounts.length === 0) return note(io, t('groups.members-of', { count: 0 }));
    for (const line of aligned(accounts.map(({ email, name }) => [email, name]))) say(io, line);
  });
}

export function joinCommand(io: Io): Command {
  return moveCommand(io, 'join', 'PUT');
}

export function leaveCommand(io: Io): Command {
  return moveCommand(io, 'leave', 'DELETE');
}

function moveCommand(io: Io, what: 'join' | 'leave', method: 'PUT' | 'DELETE'): Command {
  const { t } = wordsOf(io);
  return new Command(what)
    .description(t(`groups.cli.${what}`))
    .argument('<group>', t('groups.cli.group'))
    .argument('<account...>', t('accounts.cli.account'))
    .option('--json', t('cli.json'))
    .addHelpText('after', examples(t, [`debrief group ${what} "Night shift" ana@example.com rui@example.com`]))
    .action(async (given: string, accounts: string[], { json }: { json?: true }) => {
      const group = await withClient(io, async (client) => {
        const { id } = await groupOf(client, given);
        for (const one of accounts) {
          const account = await accountOf(client, one);
          accepted(await client.send(method, `${groupPath(id)}/members/${account.id}`));
        }
        return accepted<Group>(await client.send('GET', groupPath(id)));
      });
      say(io, json ? JSON.stringify(group, null, 2) : t('groups.members-of', { count: group.members }));
    });
}
