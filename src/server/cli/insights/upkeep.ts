import { Command } from 'commander';
import type { InsightCheck } from '../../domain/insights/verify.ts';
import { accepted, withClient } from '../ask-server.ts';
import { exitCodes } from '../exit.ts';
import { type Io, note, say } from '../io.ts';
import { wordsOf } from '../words.ts';

export function verifyCommand(io: Io): Command {
  const { t } = wordsOf(io);
  return new Command('verify')
    .description(t('insight-cli.verify'))
    .option('--json', t('cli.json'))
    .action(async ({ json }: { json?: true }) => {
      const path = '/api/v1/insights/verification';
      const check = await withClient(io, async (client) => accepted<InsightCheck>(await client.send('GET', path)));
      const { insights, wrong } = check;
      if (wrong.length > 0) process.exitCode = exitCodes.failed;
      if (json) return say(io, JSON.stringify(check, null, 2));
      if (wrong.length === 0) return say(io, t('insight-cli.right', { count: insights }));
      for (const line of [...wrong, t('insight-cli.wrong')]) note(io, line);
    });
}

export function rebuildCommand(io: Io): Command {
  const { t } = wordsOf(io);
  return new Command('rebuild')
    .description(t('insight-cli.rebuild'))
    .option('--json', t('cli.json'))
    .action(async ({ json }: { json?: true }) => {
      const path = '/api/v1/insights/rebuild';
      const begun = await withClient(io, async (client) => accepted<{ insights: number }>(await client.send('POST', path, {})));
      say(io, json ? JSON.stringify(begun, null, 2) : t('insight-cli.rebuilding', { count: begun.insights }));
    });
}
