import { Command } from 'commander';
import type { DeviceGroup } from '../domain/devices/groups.ts';
import { accepted, withClient } from './ask-server.ts';
import type { Client } from './client.ts';
import { aligned } from './columns.ts';
import { namedIn } from './device/named.ts';
import { type Io, note, say } from './io.ts';
import { firstOf, type ListOptions, listOptions } from './list-page.ts';
import { wordsOf } from './words.ts';

interface Json {
  readonly json?: true;
}

const path = '/api/v1/device-groups';

export function deviceGroupCommand(io: Io): Command {
  const command = new Command('device-group').description(wordsOf(io).t('devices.cli.group.about'));
  for (const make of [listCommand, addCommand, renameCommand, removeCommand]) command.addCommand(make(io));
  return command;
}

function listCommand(io: Io): Command {
  const { t, number } = wordsOf(io);
  return listOptions(io, new Command('list').description(t('devices.cli.group.list'))).action(async ({ limit, json }: ListOptions) => {
    const groups = await withClient(io, (client) => firstOf<DeviceGroup>(io, client, { path, name: 'groups', limit }));
    if (json) return say(io, JSON.stringify({ groups }, null, 2));
    if (groups.length === 0) return note(io, t('devices.groups.none'));
    const heading = [t('form.name'), t('devices.title'), t('cli.list.id')];
    for (const line of aligned([heading, ...groups.map(({ id, name, devices }) => [name, number(devices), id])])) say(io, line);
  });
}

function addCommand(io: Io): Command {
  const { t } = wordsOf(io);
  return new Command('add')
    .description(t('devices.cli.group.add'))
    .argument('<name>', t('devices.cli.group.name'))
    .option('--json', t('cli.json'))
    .action(async (name: string, { json }: Json) => {
      const group = await withClient(io, async (client) => accepted<DeviceGroup>(await client.send('POST', path, { name })));
      say(io, json ? JSON.stringify(group, null, 2) : t('devices.cli.group.made', { id: group.id, name: group.name }));
    });
}

function renameCommand(io: Io): Command {
  const { t } = wordsOf(io);
  return new Command('rename')
    .description(t('devices.cli.group.rename'))
    .argument('<group>', t('devices.cli.group.group'))
    .argument('<name>', t('devices.cli.group.name'))
    .option('--json', t('cli.json'))
    .action(async (given: string, name: string, { json }: Json) => {
      const group = await withClient(io, async (client) => {
        const { id } = await groupOf(client, given);
        return accepted<DeviceGroup>(await client.send('PATCH', `${path}/${encodeURIComponent(id)}`, { name }));
      });
      say(io, json ? JSON.stringify(group, null, 2) : t('devices.cli.group.renamed', { name: group.name }));
    });
}

function removeCommand(io: Io): Command {
  const { t } = wordsOf(io);
  return new Command('remove')
    .description(t('devices.cli.group.remove'))
    .argument('<group>', t('devices.cli.group.group'))
    .option('--json', t('cli.json'))
    .action(async (given: string, { json }: Json) => {
      const group = await withClient(io, async (client) => {
        const found = await groupOf(client, given);
        accepted(await client.send('DELETE', `${path}/${encodeURIComponent(found.id)}`));
        return found;
      });
      say(io, json ? JSON.stringify(group, null, 2) : t('devices.cli.group.removed', { name: group.name }));
    });
}

function groupOf(client: Client, given: string): Promise<DeviceGroup> {
  return namedIn<DeviceGroup>(client, 'device-groups', given);
}
