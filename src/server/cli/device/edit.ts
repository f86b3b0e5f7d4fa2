import { Command } from 'commander';
import type { Device } from '../../domain/devices/model.ts';
import { accepted, withClient } from '../ask-server.ts';
import { examples } from '../help.ts';
import { type Io, note, say } from '../io.ts';
import { wordsOf } from '../words.ts';
import { deviceOf, devicePath } from './device-of.ts';
import { type FactOptions, factOptions, factsIn } from './fact-options.ts';

interface Json {
  readonly json?: true;
}

export function addCommand(io: Io): Command {
  const { t } = wordsOf(io);
  return factOptions(io, new Command('add').description(t('devices.cli.add.about')).argument('<name>', t('devices.cli.add.name')))
    .option('--json', t('cli.json'))
    .addHelpText('after', examples(t, ['debrief device add PC-0417 --platform windows --managed yes --policy Standard']))
    .action(async (name: string, { json, ...options }: Json & FactOptions) => {
      const device = await withClient(io, async (client) =>
        accepted<Device>(await client.send('POST', '/api/v1/devices', { name, ...(await factsIn(client, options)) })),
      );
      if (json) say(io, JSON.stringify(device, null, 2));
      else note(io, t('devices.cli.add.made', { id: device.id, name: device.name }));
    });
}

export function editCommand(io: Io): Command {
  const { t } = wordsOf(io);
  const command = new Command('edit').description(t('devices.cli.edit.about')).argument('<device>', t('devices.cli.device'));
  return factOptions(io, command.option('--name <name>', t('devices.cli.fact.name')))
    .option('--json', t('cli.json'))
    .addHelpText(
      'after',
      examples(t, ['debrief device edit PC-0417 --account ana@example.com --group none', 'debrief device edit PC-0417 --managed no']),
    )
    .action(async (given: string, { name, json, ...options }: Json & FactOptions & { readonly name?: string }) => {
      const device = await withClient(io, async (client) => {
        const { id } = await deviceOf(client, given);
        return accepted<Device>(await client.send('PATCH', devicePath(id), { name, ...(await factsIn(client, options)) }));
      });
      say(io, json ? JSON.stringify(device, null, 2) : t('devices.cli.edit.changed', { name: device.name }));
    });
}

export function removeCommand(io: Io): Command {
  const { t } = wordsOf(io);
  return new Command('remove')
    .description(t('devices.cli.remove.about'))
    .argument('<device>', t('devices.cli.device'))
    .option('--json', t('cli.json'))
    .action(async (given: string, { json }: Json) => {
      const { id, name } = await withClient(io, async (client) => {
        const found = await deviceOf(client, given);
        accepted(await client.send('DELETE', devicePath(found.id)));
        return found;
      });
      say(io, json ? JSON.stringify({ id, name }, null, 2) : t('devices.cli.remove.removed', { name }));
    });
}
