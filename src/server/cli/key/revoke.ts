import { Command } from 'commander';
import type { ApiKey } from '../../domain/keys/model.ts';
import { accepted, withClient } from '../ask-server.ts';
import { type Io, say } from '../io.ts';
import { wordsOf } from '../words.ts';

export function revokeCommand(io: Io): Command {
  const { t } = wordsOf(io);
  return new Command('revoke')
    .description(t('keys.cli.revoke.about'))
    .argument('<id>', t('keys.cli.id'))
    .option('--json', t('cli.json'))
    .action(async (id: string, { json }: { json?: true }) => {
      const path = `/api/v1/keys/${encodeURIComponent(id)}`;
      const key = await withClient(io, async (client) => {
        accepted(await client.send('DELETE', path));
        return accepted<ApiKey>(await client.send('GET', path));
      });
      say(io, json ? JSON.stringify(key, null, 2) : t('keys.cli.revoke.done', { id }));
    });
}
