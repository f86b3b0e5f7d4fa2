import { Command, Option } from 'commander';
import { accepted, withClient } from './ask-server.ts';
import { exitHelp } from './exit.ts';
import { type Io, say } from './io.ts';
import { readPassword } from './password.ts';

interface Options {
  readonly name?: string;
  readonly role: string;
  readonly language: string;
  readonly timeZone: string;
}

export function userCommand(io: Io): Command {
  return new Command('user').description('accounts of the people who sign in').addCommand(addCommand(io));
}

function addCommand(io: Io): Command {
  return new Command('add')
    .description('make an account; asks for the password, or reads it as one line from standard input')
    .argument('<email>', 'what the person signs in with')
    .option('--name <name>', 'shown on pages; default: the part of the address before the @')
    .addOption(new Option('--role <role>', 'what the person may do').choices(['administrator', 'supporter']).default('administrator'))
    .option('--language <tag>', 'language of the pages: en, fr, pt', 'en')
    .option('--time-zone <name>', 'such as Europe/Paris', Intl.DateTimeFormat().resolvedOptions().timeZone)
    .addHelpText('after', '\nExample:\n  debrief user add ana@example.com --name "Ana Lima" --language pt --time-zone America/Sao_Paulo')
    .addHelpText('after', exitHelp)
    .action(async (email: string, { name, ...options }: Options) => {
      const password = await readPassword(io, `Password for ${email}: `);
      const body = { email, name: name ?? email.split('@')[0], password, ...options };
      const made = await withClient(io, async (client) => accepted<{ id: string }>(await client.send('POST', '/api/v1/accounts', body)));
      say(io, `account ${made.id} made for ${email}`);
    });
}
