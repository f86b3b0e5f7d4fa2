import { Command } from 'commander';
import { accepted, withClient } from './ask-server.ts';
import { exitHelp } from './exit.ts';
import { type Io, note, say } from './io.ts';

interface Options {
  readonly user: string;
  readonly name: string;
  readonly scope: string[];
}

export function keyCommand(io: Io): Command {
  return new Command('key').description('keys for programs that use the API').addCommand(createCommand(io));
}

function createCommand(io: Io): Command {
  return new Command('create')
    .description('make a key and print it: this once, since it is kept only as a hash')
    .requiredOption('--user <email>', 'the account that the key acts for; it never may do more than its owner')
    .requiredOption('--name <name>', 'what the key is for')
    .option('--scope <permission...>', 'what the key may do', ['summaries.view', 'summaries.generate', 'sessions.capture'])
    .addHelpText('after', '\nExample:\n  debrief key create --user you@example.com --name feed --scope sessions.capture')
    .addHelpText('after', exitHelp)
    .action(async ({ user, name, scope }: Options) => {
      const body = { email: user, name, scopes: scope };
      const made = await withClient(io, async (client) =>
        accepted<{ id: string; key: string }>(await client.send('POST', '/api/v1/keys', body)),
      );
      say(io, made.key);
      note(io, `key ${made.id}: keep it now, it is not shown again`);
    });
}
