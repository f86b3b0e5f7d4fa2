import { Command } from 'commander';
import type { Version } from '../../domain/summaries/versions.ts';
import { accepted, withClient } from '../ask-server.ts';
import { exitCodes } from '../exit.ts';
import { type Io, note, say } from '../io.ts';
import { wordsOf } from '../words.ts';
import { versionOf, versionOptions, versionPath } from './version-of.ts';

interface Options {
  readonly number?: string;
  readonly useful?: true;
  readonly notUseful?: true;
  readonly reason?: string[];
  readonly comment?: string;
  readonly withdraw?: true;
  readonly json?: true;
}

export function feedbackCommand(io: Io): Command {
  const { t } = wordsOf(io);
  return versionOptions(io, new Command('feedback').description(t('revision.cli.feedback')))
    .option('--useful', t('revision.cli.useful'))
    .option('--not-useful', t('revision.cli.not-useful'))
    .option('--reason <code...>', t('revision.cli.reason'))
    .option('--comment <text>', t('revision.cli.comment'))
    .option('--withdraw', t('revision.cli.withdraw'))
    .action(async (id: string, { number: given, useful, notUseful, reason, comment, withdraw, json }: Options) => {
      if ([useful, notUseful, withdraw].filter(Boolean).length !== 1) {
        note(io, t('revision.cli.one-of'));
        process.exitCode = exitCodes.wrongUse;
        return;
      }
      const rated = await withClient(io, async (client) => {
        const path = `${versionPath(id, await versionOf(client, id, given))}/feedback`;
        if (withdraw) return accepted<null>(await client.send('DELETE', path));
        return accepted<Version>(await client.send('PUT', path, { useful: useful === true, reasons: reason, comment }));
      });
      if (!rated) return say(io, json ? JSON.stringify({ mine: null }) : t('revision.cli.withdrawn', { id }));
      const { version, feedback } = rated;
      const counts = { useful: feedback.useful, not: feedback.notUseful };
      say(io, json ? JSON.stringify(rated, null, 2) : t('revision.cli.rated', { id, version, ...counts }));
    });
}
