import { Command } from 'commander';
import type { VersionContent } from '../../domain/summaries/versions.ts';
import { accepted, withClient } from '../ask-server.ts';
import { exitCodes } from '../exit.ts';
import { type Io, note, say } from '../io.ts';
import { wordsOf } from '../words.ts';
import { type SummaryAnswer, summaryPath } from './answer.ts';
import { issueTypesBy } from './issue-types.ts';
import { summaryText } from './text.ts';
import { versionPath } from './version-of.ts';

export function showCommand(io: Io): Command {
  const { t } = wordsOf(io);
  return new Command('show')
    .description(t('summary.cli.show'))
    .argument('<session>', t('session.cli.id'))
    .option('--number <number>', t('revision.cli.version-number'))
    .option('--json', t('cli.json'))
    .action(async (id: string, { number, json }: { number?: string; json?: true }) => {
      if (number !== undefined) return showVersion(io, id, number, json === true);
      const { answer, named } = await withClient(io, async (client) => ({
        answer: accepted<SummaryAnswer>(await client.send('GET', summaryPath(id))),
        named: json ? {} : await issueTypesBy(client),
      }));
      if (json) return say(io, JSON.stringify(answer, null, 2));
      if (answer.summary) return say(io, summaryText(wordsOf(io), answer.summary.content, named));
      note(io, t('summary.cli.none', { id, state: t(`queue.states.${answer.state}`) }));
      process.exitCode = exitCodes.notFound;
    });
}

async function showVersion(io: Io, id: string, version: string, json: boolean): Promise<void> {
  const { answer, named } = await withClient(io, async (client) => ({
    answer: accepted<VersionContent>(await client.send('GET', versionPath(id, version))),
    named: json ? {} : await issueTypesBy(client),
  }));
  say(io, json ? JSON.stringify(answer, null, 2) : summaryText(wordsOf(io), answer.summary.content, named));
}
