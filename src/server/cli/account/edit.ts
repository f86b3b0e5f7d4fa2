import { Command, Option } from 'commander';
import { uiLanguages } from '../../../views/i18n/languages.ts';
import type { BulkChanged } from '../../domain/accounts/bulk.ts';
import type { AccountDetail } from '../../domain/accounts/model.ts';
import { accountOf, accountPath } from '../account-of.ts';
import { accepted, withClient } from '../ask-server.ts';
import type { Client } from '../client.ts';
import { Refused } from '../exit.ts';
import { groupOf } from '../group/group-of.ts';
import { examples } from '../help.ts';
import { type Io, note, say } from '../io.ts';
import { findRole } from '../role-find.ts';
import { type Switch, switched, switchOption } from '../switch-option.ts';
import { wordsOf } from '../words.ts';

interface Options {
  readonly name?: string;
  readonly email?: string;
  readonly role?: string;
  readonly join?: string[];
  readonly leave?: string[];
  readonly logSessions?: Switch;
  readonly language?: string;
  readonly timeZone?: string;
  readonly json?: true;
}

export function editCommand(io: Io): Command {
  const { t } = wordsOf(io);
  return new Command('edit')
    .description(t('accounts.cli.edit.about'))
    .argument('<account...>', t('accounts.cli.account'))
    .option('--name <name>', t('accounts.cli.edit.name'))
    .option('--email <email>', t('accounts.cli.edit.email'))
    .option('--role <role>', t('accounts.cli.edit.role'))
    .option('--join <group...>', t('accounts.cli.edit.join'))
    .option('--leave <group...>', t('accounts.cli.edit.leave'))
    .addOption(switchOption('log-sessions', t('accounts.cli.edit.log-sessions')))
    .addOption(new Option('--language <tag>', t('accounts.cli.add.language')).choices(uiLanguages))
    .option('--time-zone <name>', t('accounts.cli.add.time-zone'))
    .option('--json', t('cli.json'))
    .addHelpText(
      'after',
      examples(t, [
        'debrief account edit rui@example.com --role manager --join "Night shift" --leave Lisbon',
        'debrief account edit rui@example.com ana@example.com --log-sessions off',
      ]),
    )
    .action((given: string[], options: Options) =>
      given.length === 1 ? editOne(io, given[0] ?? '', options) : editSeveral(io, given, options),
    );
}

async function editOne(io: Io, given: string, { role, join, leave, logSessions, json, ...facts }: Options): Promise<void> {
  const { t } = wordsOf(io);
  const account = await withClient(io, async (client) => {
    const { id } = await accountOf(client, given);
    const roleId = role === undefined ? undefined : (await findRole(io, client, role)).id;
    const groups = join || leave ? await groupsAfter(client, id, join ?? [], leave ?? []) : undefined;
    const change = { ...facts, role: roleId, groups, logsSessions: switched(logSessions) };
    return accepted<AccountDetail>(await client.send('PATCH', accountPath(id), change));
  });
  say(io, json ? JSON.stringify(account, null, 2) : t('accounts.cli.edit.changed', { email: account.email }));
}

/** All of them or none (SPEC A9). */
async function editSeveral(io: Io, given: readonly string[], { role, join, leave, logSessions, json, ...facts }: Options): Promise<void> {
  const { t } = wordsOf(io);
  if (Object.keys(facts).length > 0) throw new Refused('input.invalid', t('accounts.cli.edit.several'));
  const answer = await withClient(io, async (client) => {
    const change = {
      accounts: await Promise.all(given.map(async (one) => (await accountOf(client, one)).id)),
      role: role === undefined ? undefined : (await findRole(io, client, role)).id,
      join: join && (await groupIds(client, join)),
      leave: leave && (await groupIds(client, leave)),
      logsSessions: switched(logSessions),
    };
    return accepted<BulkChanged>(await client.send('POST', '/api/v1/accounts/changes', change));
  });
  if (answer.leftOut.length > 0) note(io, t('accounts.cli.edit.left-out'));
  say(io, json ? JSON.stringify(answer, null, 2) : t('accounts.done.bulk', { count: answer.changed.length }));
}

async function groupsAfter(client: Client, id: string, join: readonly string[], leave: readonly string[]): Promise<string[]> {
  const { groups } = accepted<AccountDetail>(await client.send('GET', accountPath(id)));
  const left = await groupIds(client, leave);
  return [...groups.map((group) => group.id), ...(await groupIds(client, join))].filter((group) => !left.includes(group));
}

async function groupIds(client: Client, names: readonly string[]): Promise<string[]> {
  return Promise.all(names.map(async (name) => (await groupOf(client, name)).id));
}
