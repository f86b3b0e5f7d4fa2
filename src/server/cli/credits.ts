import { Command } from 'commander';
import type { Balance } from '../domain/credits/balance.ts';
import type { CreditVerification } from '../domain/credits/verify.ts';
import { accepted, withClient } from './ask-server.ts';
import { exitCodes } from './exit.ts';
import { type Io, say } from './io.ts';
import { wordsOf } from './words.ts';

export function creditsCommand(io: Io): Command {
  return new Command('credits').description(wordsOf(io).t('credits.cli.about')).addCommand(showCommand(io)).addCommand(verifyCommand(io));
}

function showCommand(io: Io): Command {
  const { t } = wordsOf(io);
  return new Command('show')
    .description(t('credits.cli.show.about'))
    .option('--json', t('cli.json'))
    .action(async ({ json }: { json?: true }) => {
      const balance = await withClient(io, async (client) => accepted<Balance>(await client.send('GET', '/api/v1/credits')));
      if (json) return say(io, JSON.stringify(balance, null, 2));
      const { free, bought } = balance;
      say(io, t('credits.balance.free', { left: free.left, granted: free.granted }));
      say(io, bought.until ? t('credits.balance.bought', { left: bought.left, until: bought.until }) : t('credits.balance.none-bought'));
    });
}

function verifyCommand(io: Io): Command {
  const { t } = wordsOf(io);
  return new Command('verify')
    .description(t('credits.cli.verify.about'))
    .option('--json', t('cli.json'))
    .action(async ({ json }: { json?: true }) => {
      const found = await withClient(io, async (client) =>
        accepted<CreditVerification>(await client.send('GET', '/api/v1/credits/verification')),
      );
      const { broken, grants, charges } = found;
      if (broken) process.exitCode = exitCodes.failed;
      if (json) return say(io, JSON.stringify(found, null, 2));
      say(io, broken ? t('credits.cli.verify.broken', { ...broken }) : t('credits.cli.verify.intact', { grants, charges }));
    });
}
