import { Command, Option } from 'commander';
import type { MadeKey } from '../../domain/keys/model.ts';
import { accepted, withClient } from '../ask-server.ts';
import { Refused } from '../exit.ts';
import { examples } from '../help.ts';
import type { Io } from '../io.ts';
import { wordsOf } from '../words.ts';
import { tellMadeKey } from './tell-made-key.ts';

interface Options {
  readonly user?: string;
  readonly company?: true;
  readonly name: string;
  readonly scope: string[];
  readonly expires?: string;
  readonly json?: true;
}

export function createCommand(io: Io): Command {
  const { t } = wordsOf(io);
  const commands = [
    'debrief key create --user you@example.com --name feed --scope sessions.capture',
    'debrief key create --company --name reports --scope summaries.view --expires 2027-03-31',
  ];
  return new Command('create')
    .description(t('keys.cli.create.about'))
    .option('--user <email>', t('keys.cli.create.user'))
    .addOption(new Option('--company', t('keys.cli.create.company')).conflicts('user'))
    .requiredOption('--name <name>', t('keys.cli.create.name'))
    .option('--scope <permission...>', t('keys.cli.create.scope'), ['summaries.view', 'summaries.generate', 'sessions.capture'])
    .option('--expires <day>', t('keys.cli.create.expires'))
    .option('--json', t('cli.json'))
    .addHelpText('after', examples(t, commands))
    .action(async ({ user, company, name, scope, expires, json }: Options) => {
      if (!user && !company) throw new Refused('input.invalid', t('keys.cli.create.whose'));
      const body = { account: user ?? null, name, scopes: scope, expiresAt: endOf(expires) };
      const made = await withClient(io, async (client) => accepted<MadeKey>(await client.send('POST', '/api/v1/keys', body)));
      tellMadeKey(io, made, json === true);
    });
}

/** A day lasts until it is over in UTC; anything else is the server's to judge. */
function endOf(expires: string | undefined): string | null | undefined {
  if (expires === undefined || expires === 'never') return expires && null;
  return /^\d{4}-\d{2}-\d{2}$/.test(expires) ? `${expires}T23:59:59Z` : expires;
}
