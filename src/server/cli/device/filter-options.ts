import { type Command, Option } from 'commander';
import { platforms } from '../../domain/devices/platform.ts';
import type { Client } from '../client.ts';
import type { Io } from '../io.ts';
import { wordsOf } from '../words.ts';
import { idIn } from './named.ts';

export interface FilterOptions {
  readonly search?: string;
  readonly group?: string;
  readonly policy?: string;
  readonly platform?: string;
  readonly managed?: string;
}

/** What every command over several devices takes. */
export function filterOptions(io: Io, command: Command): Command {
  const { t } = wordsOf(io);
  return command
    .option('--search <text>', t('devices.cli.filter.search'))
    .option('--group <group>', t('devices.cli.filter.group'))
    .option('--policy <policy>', t('devices.cli.filter.policy'))
    .addOption(new Option('--platform <code>', t('devices.cli.filter.platform')).choices(platforms))
    .addOption(new Option('--managed <switch>', t('devices.cli.filter.managed')).choices(['yes', 'no']));
}

/** As the API asks; groups and policies by their names. */
export async function filterQuery(
  client: Client,
  { search, group, policy, platform, managed }: FilterOptions,
): Promise<Record<string, string | undefined>> {
  const id = async (list: 'device-groups' | 'policies', given: string | undefined) => {
    const found = await idIn(client, list, given);
    return found === null ? 'none' : found;
  };
  return {
    search,
    platform,
    managed: managed && String(managed === 'yes'),
    group: await id('device-groups', group),
    policy: await id('policies', policy),
  };
}
