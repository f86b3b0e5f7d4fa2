import { Command } from 'commander';
import type { Module } from '../../domain/modules/model.ts';
import { withClient } from '../ask-server.ts';
import { aligned } from '../columns.ts';
import { type Io, note, say } from '../io.ts';
import { firstOf, type ListOptions, listOptions } from '../list-page.ts';
import { wordsOf } from '../words.ts';

export function listCommand(io: Io): Command {
  const { t, number } = wordsOf(io);
  return listOptions(io, new Command('list').description(t('modules.cli.list'))).action(async ({ limit, json }: ListOptions) => {
    const modules = await withClient(io, (client) => firstOf<Module>(io, client, { path: '/api/v1/modules', name: 'modules', limit }));
    if (json) return say(io, JSON.stringify({ modules }, null, 2));
    if (modules.length === 0) return note(io, t('modules.none'));
    const heading = [t('form.name'), t('modules.insights-short'), t('modules.sessions'), t('cli.list.id')];
    const rows = modules.map(({ id, name, insights, sessions }) => [
      name,
      t(insights ? 'modules.on' : 'modules.off'),
      number(sessions),
      id,
    ]);
    for (const line of aligned([heading, ...rows])) say(io, line);
  });
}
