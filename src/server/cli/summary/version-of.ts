import type { Command } from 'commander';
import type { Version } from '../../domain/summaries/versions.ts';
import { accepted } from '../ask-server.ts';
import type { Client } from '../client.ts';
import { Refused } from '../exit.ts';
import type { Io } from '../io.ts';
import { wordsOf } from '../words.ts';
import { summaryPath } from './answer.ts';

/** What every command about one version of a session's summary takes. */
export function versionOptions(io: Io, command: Command): Command {
  const { t } = wordsOf(io);
  return command
    .argument('<session>', t('session.cli.id'))
    .option('--number <number>', t('revision.cli.version-number'))
    .option('--json', t('cli.json'));
}

/** The number that was given, as it was given; else that of the current version. */
export async function versionOf(client: Client, id: string, given: string | undefined): Promise<number> {
  if (given !== undefined) return Number(given);
  const { versions } = accepted<{ versions: Version[] }>(await client.send('GET', `${summaryPath(id)}/versions?limit=1`));
  return versions[0]?.version ?? noSummary(id);
}

function noSummary(id: string): never {
  throw new Refused('record.missing', id, { noun: 'summary', id });
}

export function versionPath(id: string, version: number | string): string {
  return `${summaryPath(id)}/versions/${encodeURIComponent(version)}`;
}
