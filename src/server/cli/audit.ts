import { Command } from 'commander';
import { accepted, withClient } from './ask-server.ts';
import { exitCodes, exitHelp } from './exit.ts';
import { type Io, say } from './io.ts';

interface Verification {
  readonly broken: { readonly seq: number; readonly reason: string } | null;
  readonly head: { readonly seq: number; readonly hash: string };
}

export function auditCommand(io: Io): Command {
  return new Command('audit').description('the log of who changed what').addCommand(verifyCommand(io));
}

function verifyCommand(io: Io): Command {
  return new Command('verify')
    .description('check that no record of the audit log was changed, taken out or put in')
    .addHelpText('after', exitHelp)
    .action(async () => {
      const { broken, head } = await withClient(io, async (client) =>
        accepted<Verification>(await client.send('GET', '/api/v1/audit/verification')),
      );
      if (!broken) {
        say(io, `intact: ${head.seq} records, head ${head.hash}`);
        return;
      }
      say(io, `broken at record ${broken.seq}: ${reasons[broken.reason] ?? broken.reason}`);
      process.exitCode = exitCodes.failed;
    });
}

const reasons: Readonly<Record<string, string>> = {
  gap: 'a record before it is missing',
  order: 'it does not follow the one before it',
  content: 'it was changed',
  end: 'the log does not end where its head says',
};
