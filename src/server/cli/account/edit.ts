import { Command, Option } from 'commander';
import { uiLanguages } from '../../../views/i18n/languages.ts';
import type { AccountDetail } from '../../domain/accounts/model.ts';
import { accountOf, accountPath } from '../account-of.ts';
import { accepted, withClient } from '../ask-server.ts';
import type { Client } from '../client.ts';
import { groupOf } from '../group/group-of.ts';
import { examples } from '../help.ts';
import { type Io, say } from '../io.ts';
import { findRole } from '../role-find.ts';
import { wordsOf } from '../words.ts';

interface Options {
  readonly name?: string;
  readonly email?: string;
  readonly role?: string;
  readonly join?: string[];
  readonly leave?: string[];
  readonly language?: string;
  readonly timeZone?: string;
  readonly json?: true;
}

export function editCommand(io: Io): Command {
  const { t } = wordsOf(io);
  return new Command('edit')
    .description(t('accounts.cli.edit.about'))
    .argument('<account>', t('accounts.cli.account'))
    .option('--name <name>', t('accounts.cli.edit.name'))
    .option('--email <email>', t('accounts.cli.edit.email'))
    .option('--role <role>', t('accounts.cli.edit.role'))
    .option('--join <group...>', t('accounts.cli.edit.join'))
    .option('--leave <group...>', t('accounts.cli.edit.leave'))
    .addOption(new Option('--language <tag>', t('accounts.cli.add.language')).choices(uiLanguages))
    .option('--time-zone <name>', t('accounts.cli.add.time-zone'))
    .option('--json', t('cli.json'))
    .addHelpText('after', examples(t, ['debrief account edit rui@example.com --role manager --join "Night shift" --leave Lisbon']))
    .action(async (given: string, { role, join, leave, json, ...facts }: Options) => {
      const account = await withClient(io, async (client) => {
        const { id } = await accountOf(client, given);
        const roleId = role === undefined ? undefined : (await findRole(io, client, role)).id;
        const change = {
          ...facts,
          role: roleId,
          groups: join || leave ? await groupsAfter(client, id, join ?? [], leave ?? []) : undefined,
        };
        return accepted<AccountDetail>(await client.send('PATCH', accountPath(id), change));
      });
      say(io, json ? JSON.stringify(account, null, 2) : t('accounts.cli.edit.changed', { email: account.email }));
    });
}

async function groupsAfter(client: Client, id: string, join: readonly string[], leave: readonly string[]): Promise<string[]> {
  const ids = async (names: readonly string[]) => Promise.all(names.map(async (name) => (await groupOf(client, name)).id));
  const { groups } = accepted<AccountDetail>(await client.send('GET', accountPath(id)));
  const left = await ids(leave);
  return [...groups.map((group) => group.id), ...(await ids(join))].filter((group) => !left.includes(group));
}
