import { Command } from 'commander';
import type { Group } from '../../domain/groups/model.ts';
import { accepted, withClient } from '../ask-server.ts';
import { type Io, say } from '../io.ts';
import { wordsOf } from '../words.ts';
import { groupOf, groupPath } from './group-of.ts';

interface Json {
  readonly json?: true;
}

export function addCommand(io: Io): Command {
  const { t } = wordsOf(io);
  return new Command('add')
    .description(t('groups.cli.add.about'))
    .argument('<name>', t('groups.cli.add.name'))
    .option('--json', t('cli.json'))
    .action(async (name: string, { json }: Json) => {
      const group = await withClient(io, async (client) => accepted<Group>(await client.send('POST', '/api/v1/groups', { name })));
      say(io, json ? JSON.stringify(group, null, 2) : t('groups.cli.add.made', { id: group.id, name: group.name }));
    });
}

export function renameCommand(io: Io): Command {
  const { t } = wordsOf(io);
  return new Command('rename')
    .description(t('groups.cli.rename.about'))
    .argument('<group>', t('groups.cli.group'))
    .argument('<name>', t('groups.cli.add.name'))
    .option('--json', t('cli.json'))
    .action(async (given: string, name: string, { json }: Json) => {
      const group = await withClient(io, async (client) => {
        const { id } = await groupOf(client, given);
        return accepted<Group>(await client.send('PATCH', groupPath(id), { name }));
      });
      say(io, json ? JSON.stringify(group, null, 2) : t('groups.cli.rename.renamed', { name: group.name }));
    });
}

export function removeCommand(io: Io): Command {
  const { t } = wordsOf(io);
  return new Command('remove')
    .description(t('groups.cli.remove.about'))
    .argument('<group>', t('groups.cli.group'))
    .option('--json', t('cli.json'))
    .action(async (given: string, { json }: Json) => {
      const group = await withClient(io, async (client) => {
        const found = await groupOf(client, given);
        accepted(await client.send('DELETE', groupPath(found.id)));
        return found;
      });
      say(io, json ? JSON.stringify(group, null, 2) : t('groups.cli.remove.removed', { name: group.name }));
    });
}
