import { Command } from 'commander';
import type { Version } from '../../domain/summaries/versions.ts';
import { accepted, withClient } from '../ask-server.ts';
import { type Io, say } from '../io.ts';
import { wordsOf } from '../words.ts';
import { versionPath } from './version-of.ts';

export function restoreCommand(io: Io): Command {
  const { t } = wordsOf(io);
  return new Command('restore')
    .description(t('revision.cli.restore'))
    .argument('<session>', t('session.cli.id'))
    .argument('<number>', t('revision.cli.diff-from'))
    .option('--json', t('cli.json'))
    .action(async (id: string, from: string, { json }: { json?: true }) => {
      const restored = await withClient(io, async (client) =>
        accepted<Version>(await client.send('POST', `${versionPath(id, from)}/restoration`)),
      );
      const { version } = restored;
      say(io, json ? JSON.stringify(restored, null, 2) : t('revision.cli.restored', { id, from: restored.basedOn, version }));
    });
}
