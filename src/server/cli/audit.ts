import { Command } from 'commander';
import { accepted, withClient } from './ask-server.ts';
import { exitCodes } from './exit.ts';
import { type Io, say } from './io.ts';
import { wordsOf } from './words.ts';

interface Verification {
  readonly broken: { readonly seq: number; readonly reason: 'gap' | 'order' | 'content' | 'end' } | null;
  readonly head: { readonly seq: number; readonly hash: string };
}

export function auditCommand(io: Io): Command {
  const { t } = wordsOf(io);
  return new Command('audit').description(t('audit.cli.about')).addCommand(verifyCommand(io));
}

function verifyCommand(io: Io): Command {
  const { t } = wordsOf(io);
  return new Command('verify').description(t('audit.cli.verify.about')).action(async () => {
    const { broken, head } = await withClient(io, async (client) =>
      accepted<Verification>(await client.send('GET', '/api/v1/audit/verification')),
    );
    if (!broken) {
      say(io, t('audit.cli.verify.intact', { count: head.seq, hash: head.hash }));
      return;
    }
    say(io, t('audit.cli.verify.broken', { seq: broken.seq, reason: t(`audit.cli.verify.reasons.${broken.reason}`) }));
    process.exitCode = exitCodes.failed;
  });
}
