import { Command } from 'commander';
import { accepted, withClient } from './ask-server.ts';
import { examples } from './help.ts';
import { type Io, note, say } from './io.ts';
import { wordsOf } from './words.ts';

interface Options {
  readonly user: string;
  readonly name: string;
  readonly scope: string[];
}

export function keyCommand(io: Io): Command {
  const { t } = wordsOf(io);
  return new Command('key').description(t('keys.cli.about')).addCommand(createCommand(io));
}

function createCommand(io: Io): Command {
  const { t } = wordsOf(io);
  return new Command('create')
    .description(t('keys.cli.create.about'))
    .requiredOption('--user <email>', t('keys.cli.create.user'))
    .requiredOption('--name <name>', t('keys.cli.create.name'))
    .option('--scope <permission...>', t('keys.cli.create.scope'), ['summaries.view', 'summaries.generate', 'sessions.capture'])
    .addHelpText('after', examples(t, ['debrief key create --user you@example.com --name feed --scope sessions.capture']))
    .action(async ({ user, name, scope }: Options) => {
      const body = { account: user, name, scopes: scope };
      const made = await withClient(io, async (client) =>
        accepted<{ id: string; key: string }>(await client.send('POST', '/api/v1/keys', body)),
      );
      say(io, made.key);
      note(io, t('keys.cli.create.made', { id: made.id }));
    });
}
