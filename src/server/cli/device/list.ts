import { Command } from 'commander';
import type { Ui } from '../../../views/i18n/ui.ts';
import type { Device } from '../../domain/devices/model.ts';
import { withClient } from '../ask-server.ts';
import { aligned } from '../columns.ts';
import { examples } from '../help.ts';
import { type Io, note, say } from '../io.ts';
import { firstOf, type ListOptions, listOptions } from '../list-page.ts';
import { wordsOf } from '../words.ts';
import { type FilterOptions, filterOptions, filterQuery } from './filter-options.ts';

export function listCommand(io: Io): Command {
  const { t } = wordsOf(io);
  const command = filterOptions(io, new Command('list').description(t('devices.cli.list')));
  command.addHelpText(
    'after',
    examples(t, ['debrief device list --managed yes --policy none', 'debrief device list --search pc-04 --json']),
  );
  return listOptions(io, command).action(async ({ limit, json, ...filter }: ListOptions & FilterOptions) => {
    const devices = await withClient(io, async (client) => {
      const query = await filterQuery(client, filter);
      return firstOf<Device>(io, client, { path: '/api/v1/devices', name: 'devices', query, limit });
    });
    if (json) say(io, JSON.stringify({ devices }, null, 2));
    else if (devices.length === 0) note(io, t('devices.found', { count: 0 }));
    else say(io, table(wordsOf(io), devices));
  });
}

function table({ t }: Ui, devices: readonly Device[]): string {
  const titles = ['platform', 'managed', 'group', 'policy', 'account'] as const;
  const heading = [t('form.name'), ...titles.map((title) => t(`devices.${title}`)), t('devices.access.title')];
  const rows = devices.map(({ name, platform, managed, group, policy, account, access }) => [
    name,
    t(`devices.platforms.${platform}`),
    t(managed ? 'form.yes' : 'form.no'),
    group?.name ?? '',
    policy?.name ?? '',
    account?.email ?? '',
    t(`devices.access.short.${access}`),
  ]);
  return aligned([heading, ...rows]).join('\n');
}
