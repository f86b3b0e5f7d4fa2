import { Command } from 'commander';
import type { Group } from '../../domain/groups/model.ts';
import { withClient } from '../ask-server.ts';
import { aligned } from '../columns.ts';
import { type Io, note, say } from '../io.ts';
import { firstOf, type ListOptions, listOptions } from '../list-page.ts';
import { wordsOf } from '../words.ts';

export function listCommand(io: Io): Command {
  const { t, number } = wordsOf(io);
  return listOptions(io, new Command('list').description(t('groups.cli.list'))).action(async ({ limit, json }: ListOptions) => {
    const groups = await withClient(io, (client) => firstOf<Group>(io, client, { path: '/api/v1/groups', name: 'groups', limit }));
    if (json) return say(io, JSON.stringify({ groups }, null, 2));
    if (groups.length === 0) return note(io, t('groups.none'));
    const heading = [t('form.name'), t('groups.members'), t('cli.list.id')];
    for (const line of aligned([heading, ...groups.map(({ id, name, members }) => [name, number(members), id])])) say(io, line);
  });
}
