import { Command, Option } from 'commander';
import { uiLanguages } from '../../views/i18n/languages.ts';
import { accepted, withClient } from './ask-server.ts';
import { examples } from './help.ts';
import { type Io, say } from './io.ts';
import { readPassword } from './password.ts';
import { wordsOf } from './words.ts';

interface Options {
  readonly name?: string;
  readonly role: string;
  readonly language: string;
  readonly timeZone: string;
}

export function userCommand(io: Io): Command {
  const { t } = wordsOf(io);
  return new Command('user').description(t('accounts.cli.about')).addCommand(addCommand(io));
}

function addCommand(io: Io): Command {
  const { t, language } = wordsOf(io);
  return new Command('add')
    .description(t('accounts.cli.add.about'))
    .argument('<email>', t('accounts.cli.add.email'))
    .option('--name <name>', t('accounts.cli.add.name'))
    .addOption(new Option('--role <role>', t('accounts.cli.add.role')).choices(['administrator', 'supporter']).default('administrator'))
    .addOption(new Option('--language <tag>', t('accounts.cli.add.language')).choices(uiLanguages).default(language))
    .option('--time-zone <name>', t('accounts.cli.add.time-zone'), Intl.DateTimeFormat().resolvedOptions().timeZone)
    .addHelpText('after', examples(t, ['debrief user add ana@example.com --name "Ana Lima" --language pt --time-zone America/Sao_Paulo']))
    .action(async (email: string, { name, ...options }: Options) => {
      const password = await readPassword(io, `${t('accounts.cli.add.password', { email })} `);
      const body = { email, name: name ?? email.split('@')[0], password, ...options };
      const made = await withClient(io, async (client) => accepted<{ id: string }>(await client.send('POST', '/api/v1/accounts', body)));
      say(io, t('accounts.cli.add.made', { id: made.id, email }));
    });
}
