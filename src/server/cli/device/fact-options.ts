import { type Command, Option } from 'commander';
import type { DeviceChange } from '../../domain/devices/model.ts';
import { platforms } from '../../domain/devices/platform.ts';
import type { Client } from '../client.ts';
import type { Io } from '../io.ts';
import { wordsOf } from '../words.ts';
import { idIn } from './named.ts';

export interface FactOptions {
  readonly ref?: string;
  readonly platform?: string;
  readonly os?: string;
  readonly managed?: string;
  readonly fullClient?: string;
  readonly account?: string;
  readonly group?: string;
  readonly policy?: string;
}

/** What can be said of a device; what its user has set is not among it (SPEC B1). */
export function factOptions(io: Io, command: Command): Command {
  const { t } = wordsOf(io);
  return command
    .option('--ref <id>', t('devices.cli.fact.ref'))
    .addOption(new Option('--platform <code>', t('devices.cli.fact.platform')).choices(platforms))
    .option('--os <text>', t('devices.cli.fact.os'))
    .addOption(new Option('--managed <switch>', t('devices.cli.fact.managed')).choices(['yes', 'no']))
    .addOption(new Option('--full-client <switch>', t('devices.cli.fact.full-client')).choices(['yes', 'no']))
    .option('--account <email>', t('devices.cli.fact.account'))
    .option('--group <group>', t('devices.cli.fact.group'))
    .option('--policy <policy>', t('devices.cli.fact.policy'));
}

/** As the API takes them: `none` is null; what was not said is left out. */
export async function factsIn(client: Client, options: FactOptions): Promise<DeviceChange> {
  const { ref, platform, os, managed, fullClient, account } = options;
  const group = await idIn(client, 'device-groups', options.group);
  const policy = await idIn(client, 'policies', options.policy);
  const told = {
    ref: orNull(ref),
    platform,
    os: orNull(os),
    managed: managed && managed === 'yes',
    fullClient: fullClient && fullClient === 'yes',
    account: orNull(account),
    group,
    policy,
  };
  return Object.fromEntries(Object.entries(told).filter(([, value]) => value !== undefined)) as DeviceChange;
}

function orNull(value: string | undefined): string | null | undefined {
  return value === 'none' ? null : value;
}
