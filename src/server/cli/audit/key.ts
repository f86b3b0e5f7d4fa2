import { Command } from 'commander';
import { accepted, withClient } from '../ask-server.ts';
import { examples } from '../help.ts';
import { type Io, note, say } from '../io.ts';
import { wordsOf } from '../words.ts';

interface Key {
  readonly keyId: string;
  readonly publicKey: string;
}

export function keyCommand(io: Io): Command {
  const { t } = wordsOf(io);
  return new Command('key')
    .description(t('audit.cli.key.about'))
    .option('--json', t('cli.json'))
    .addHelpText('after', examples(t, ['debrief audit key > box.pub']))
    .action(async ({ json }: { json?: true }) => {
      const key = await withClient(io, async (client) => accepted<Key>(await client.send('GET', '/api/v1/audit/public-key')));
      if (json) return say(io, JSON.stringify(key));
      say(io, key.publicKey.trimEnd());
      note(io, t('audit.cli.key.id', { key: key.keyId }));
    });
}
