import { Command } from 'commander';
import { accountOf, accountPath } from './account-of.ts';
import { accepted, withClient } from './ask-server.ts';
import { examples } from './help.ts';
import { type Io, note, say } from './io.ts';
import { wordsOf } from './words.ts';

interface Removed {
  readonly invitation: { readonly path: string; readonly expiresAt: string } | null;
}

export function factorCommand(io: Io): Command {
  const { t } = wordsOf(io);
  return new Command('factor').description(t('factor.cli.about')).addCommand(removeCommand(io));
}

function removeCommand(io: Io): Command {
  const { t } = wordsOf(io);
  return new Command('remove')
    .description(t('factor.cli.remove.about'))
    .requiredOption('--account <email>', t('logins.cli.account'))
    .option('--json', t('cli.json'))
    .addHelpText('after', examples(t, ['debrief factor remove --account ana@example.com']))
    .action(async ({ account, json }: { account: string; json?: true }) => {
      const { email, removed } = await withClient(io, async (client) => {
        const found = await accountOf(client, account);
        const answer = await client.send('POST', `${accountPath(found.id)}/factor/removal`, {});
        return { email: found.email, removed: accepted<Removed>(answer) };
      });
      if (json) return say(io, JSON.stringify(removed, null, 2));
      note(io, t('factor.cli.remove.done', { email }));
      if (!removed.invitation) return;
      note(io, t('factor.cli.remove.invite'));
      say(io, removed.invitation.path);
    });
}
