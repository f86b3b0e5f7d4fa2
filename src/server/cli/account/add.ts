import { Command, Option } from 'commander';
import { uiLanguages } from '../../../views/i18n/languages.ts';
import type { CreatedAccount } from '../../domain/accounts/create.ts';
import { accepted, withClient } from '../ask-server.ts';
import type { Client } from '../client.ts';
import { groupOf } from '../group/group-of.ts';
import { examples } from '../help.ts';
import { type Io, note, say } from '../io.ts';
import { readPassword } from '../password.ts';
import { findRole } from '../role-find.ts';
import { wordsOf } from '../words.ts';

interface Options {
  readonly name?: string;
  readonly role?: string;
  readonly group?: string[];
  readonly language: string;
  readonly timeZone: string;
  readonly invite?: true;
  readonly json?: true;
}

export function addCommand(io: Io): Command {
  const { t, language } = wordsOf(io);
  return new Command('add')
    .description(t('accounts.cli.add.about'))
    .argument('<email>', t('accounts.cli.add.email'))
    .option('--name <name>', t('accounts.cli.add.name'))
    .option('--role <role>', t('accounts.cli.add.role'))
    .option('--group <group...>', t('accounts.cli.add.group'))
    .addOption(new Option('--language <tag>', t('accounts.cli.add.language')).choices(uiLanguages).default(language))
    .option('--time-zone <name>', t('accounts.cli.add.time-zone'), Intl.DateTimeFormat().resolvedOptions().timeZone)
    .option('--invite', t('accounts.cli.add.invite'))
    .option('--json', t('cli.json'))
    .addHelpText(
      'after',
      examples(t, [
        'debrief account add ana@example.com --name "Ana Lima" --language pt --time-zone America/Sao_Paulo',
        'debrief account add rui@example.com --role supporter --group "Night shift" --invite',
      ]),
    )
    .action(async (email: string, { name, role, group, invite, json, ...options }: Options) => {
      const password = invite ? undefined : await readPassword(io, `${t('accounts.cli.add.password', { email })} `);
      const made = await withClient(io, async (client) => {
        const groups = await Promise.all((group ?? []).map(async (one) => (await groupOf(client, one)).id));
        const body = { email, name: name ?? email.split('@')[0], role: await roleFor(io, client, role), groups, password, ...options };
        return accepted<CreatedAccount>(await client.send('POST', '/api/v1/accounts', body));
      });
      if (json) return say(io, JSON.stringify(made, null, 2));
      note(io, t('accounts.cli.add.made', { id: made.id, email }));
      if (made.invitation) say(io, made.invitation.path);
    });
}

/** The first account looks after the box; nobody becomes an administrator later by leaving something out. */
async function roleFor(io: Io, client: Client, given: string | undefined): Promise<string> {
  if (given !== undefined) return (await findRole(io, client, given)).id;
  const { accounts } = accepted<{ accounts: unknown[] }>(await client.send('GET', '/api/v1/accounts?limit=1'));
  return accounts.length === 0 ? 'administrator' : 'supporter';
}
