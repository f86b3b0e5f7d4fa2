import { Command } from 'commander';
import type { MadeKey } from '../../domain/keys/model.ts';
import { grace } from '../../domain/keys/rotate.ts';
import { accepted, withClient } from '../ask-server.ts';
import { examples } from '../help.ts';
import type { Io } from '../io.ts';
import { wordsOf } from '../words.ts';
import { tellMadeKey } from './tell-made-key.ts';

export function rotateCommand(io: Io): Command {
  const { t } = wordsOf(io);
  return new Command('rotate')
    .description(t('keys.cli.rotate.about'))
    .argument('<id>', t('keys.cli.id'))
    .option('--grace-hours <number>', t('keys.cli.rotate.grace'), String(grace.usual))
    .option('--json', t('cli.json'))
    .addHelpText('after', examples(t, ['debrief key rotate 019a2f6e-7d1a-7c2e-9d5f-0d9a6a0b7c11 --grace-hours 48']))
    .action(async (id: string, { graceHours, json }: { graceHours: string; json?: true }) => {
      const path = `/api/v1/keys/${encodeURIComponent(id)}/rotation`;
      const body = { graceHours: Number(graceHours) };
      const made = await withClient(io, async (client) => accepted<MadeKey>(await client.send('POST', path, body)));
      tellMadeKey(io, made, json === true);
    });
}
