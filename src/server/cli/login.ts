import { Command } from 'commander';
import type { Ui } from '../../views/i18n/ui.ts';
import type { LoginInfo } from '../domain/logins/list.ts';
import { accountOf, accountPath } from './account-of.ts';
import { accepted, withClient } from './ask-server.ts';
import type { Client } from './client.ts';
import { aligned } from './columns.ts';
import { Refused } from './exit.ts';
import { examples } from './help.ts';
import { type Io, note, say } from './io.ts';
import { firstOf, type ListOptions, listOptions } from './list-page.ts';
import { wordsOf } from './words.ts';

interface Whose {
  readonly account: string;
}

export function loginCommand(io: Io): Command {
  const { t } = wordsOf(io);
  return new Command('login').description(t('logins.cli.about')).addCommand(listCommand(io)).addCommand(endCommand(io));
}

function listCommand(io: Io): Command {
  const { t } = wordsOf(io);
  const command = new Command('list')
    .description(t('logins.cli.list.about'))
    .requiredOption('--account <email>', t('logins.cli.account'))
    .addHelpText('after', examples(t, ['debrief login list --account ana@example.com']));
  return listOptions(io, command).action(async ({ account, limit, json }: Whose & ListOptions) => {
    const logins = await withClient(io, async (client) => {
      const path = await loginsPath(client, account);
      return firstOf<LoginInfo>(io, client, { path, name: 'logins', limit });
    });
    if (json) say(io, JSON.stringify({ logins }, null, 2));
    else if (logins.length === 0) note(io, t('logins.cli.list.none'));
    else for (const line of aligned([headings(wordsOf(io)), ...logins.map((login) => row(wordsOf(io), login))])) say(io, line);
  });
}

function endCommand(io: Io): Command {
  const { t } = wordsOf(io);
  return new Command('end')
    .description(t('logins.cli.end.about'))
    .argument('[id]', t('logins.cli.end.id'))
    .requiredOption('--account <email>', t('logins.cli.account'))
    .option('--all', t('logins.cli.end.all'))
    .addHelpText(
      'after',
      examples(t, ['debrief login end --account ana@example.com --all', 'debrief login end 4f1c2b… --account ana@example.com']),
    )
    .action(async (login: string | undefined, { account, all }: Whose & { all?: true }) => {
      // One of the two: a login left out by mistake must not end all of them.
      if ((login === undefined) === (all === undefined)) throw new Refused('input.invalid', t('logins.cli.end.neither'));
      await withClient(io, async (client) => {
        const path = await loginsPath(client, account);
        const one = login === undefined ? '' : `/${encodeURIComponent(await wholeId(client, path, login))}`;
        accepted(await client.send('DELETE', `${path}${one}`));
      });
      say(io, t('logins.cli.end.done'));
    });
}

async function loginsPath(client: Client, account: string): Promise<string> {
  return `${accountPath((await accountOf(client, account)).id)}/logins`;
}

/** An id may be cut as the list cuts it, while it still names one. */
async function wholeId(client: Client, path: string, given: string): Promise<string> {
  const { logins } = accepted<{ logins: LoginInfo[] }>(await client.send('GET', `${path}?limit=200`));
  const meant = logins.filter(({ id }) => given.length >= shownId && id.startsWith(given));
  return meant.length === 1 && meant[0] ? meant[0].id : given;
}

const shownId = 12;

function headings({ t }: Ui): string[] {
  return [t('cli.list.id'), t('logins.browser'), t('logins.address'), t('logins.started'), t('logins.used'), t('logins.ends')];
}

function row({ t, moment }: Ui, { id, browser, system, address, createdAt, lastUsedAt, expiresAt }: LoginInfo): string[] {
  const name = browser && system ? t('logins.named', { browser, system }) : (browser ?? system ?? t('logins.unknown'));
  return [id.slice(0, shownId), name, address, moment(createdAt), moment(lastUsedAt), moment(expiresAt)];
}
