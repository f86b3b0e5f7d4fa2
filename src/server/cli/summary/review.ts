import { Command } from 'commander';
import type { Version } from '../../domain/summaries/versions.ts';
import { accepted, withClient } from '../ask-server.ts';
import { type Io, say } from '../io.ts';
import { wordsOf } from '../words.ts';
import { summaryPath } from './answer.ts';
import { versionOf, versionOptions } from './version-of.ts';

interface Options {
  readonly number?: string;
  readonly json?: true;
}

export function reviewCommand(io: Io): Command {
  const { t } = wordsOf(io);
  return versionOptions(io, new Command('review').description(t('revision.cli.review'))).action(
    async (id: string, { number: given, json }: Options) => {
      const reviewed = await withClient(io, async (client) => {
        const body = { version: await versionOf(client, id, given) };
        return accepted<Version>(await client.send('PUT', `${summaryPath(id)}/review`, body));
      });
      say(io, json ? JSON.stringify(reviewed, null, 2) : t('revision.cli.reviewed', { id, version: reviewed.version }));
    },
  );
}

export function draftCommand(io: Io): Command {
  const { t } = wordsOf(io);
  return versionOptions(io, new Command('draft').description(t('revision.cli.draft'))).action(
    async (id: string, { number: given, json }: Options) => {
      const version = await withClient(io, async (client) => {
        const drafted = await versionOf(client, id, given);
        accepted(await client.send('DELETE', `${summaryPath(id)}/review?version=${drafted}`));
        return drafted;
      });
      say(io, json ? JSON.stringify({ version, review: null }, null, 2) : t('revision.cli.drafted', { id, version }));
    },
  );
}
