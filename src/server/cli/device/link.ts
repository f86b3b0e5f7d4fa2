import { Command } from 'commander';
import type { PageLink } from '../../domain/devices/page-link.ts';
import { accepted, withClient } from '../ask-server.ts';
import { examples } from '../help.ts';
import { type Io, note, say } from '../io.ts';
import { wordsOf } from '../words.ts';
import { deviceOf, devicePath } from './device-of.ts';

/** The link alone on standard output, so that a script can take it; what else is to say on standard error. */
export function linkCommand(io: Io): Command {
  const { t } = wordsOf(io);
  return new Command('link')
    .description(t('devices.cli.link.about'))
    .argument('<device>', t('devices.cli.device'))
    .option('--json', t('cli.json'))
    .addHelpText('after', examples(t, ['debrief device link PC-0417']))
    .action(async (given: string, { json }: { json?: true }) => {
      const link = await withClient(io, async (client) => {
        const { id } = await deviceOf(client, given);
        return accepted<PageLink>(await client.send('POST', `${devicePath(id)}/page-link`, {}));
      });
      say(io, json ? JSON.stringify(link, null, 2) : link.path);
      if (!json) note(io, t('devices.cli.link.once'));
    });
}
