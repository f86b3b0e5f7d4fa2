import { type Command, Option } from 'commander';
import { accountStates } from '../../domain/accounts/model.ts';
import type { Client } from '../client.ts';
import { groupOf } from '../group/group-of.ts';
import type { Io } from '../io.ts';
import { findRole } from '../role-find.ts';
import { type Switch, switched, switchOption } from '../switch-option.ts';
import { wordsOf } from '../words.ts';

export interface FilterOptions {
  readonly search?: string;
  readonly role?: string;
  readonly group?: string;
  readonly state?: string;
  readonly logSessions?: Switch;
}

/** What every command over several accounts takes. */
export function filterOptions(io: Io, command: Command): Command {
  const { t } = wordsOf(io);
  return command
    .option('--search <text>', t('accounts.cli.filter.search'))
    .option('--role <role>', t('accounts.cli.filter.role'))
    .option('--group <group>', t('accounts.cli.filter.group'))
    .addOption(new Option('--state <code>', t('accounts.cli.filter.state')).choices(accountStates))
    .addOption(switchOption('log-sessions', t('accounts.cli.filter.log-sessions')));
}

/** As the API asks; roles and groups by their names. */
export async function filterQuery(
  io: Io,
  client: Client,
  { search, role, group, state, logSessions }: FilterOptions,
): Promise<Record<string, string | undefined>> {
  return {
    search,
    state,
    logsSessions: logSessions && String(switched(logSessions)),
    role: role === undefined ? undefined : (await findRole(io, client, role)).id,
    group: group === undefined ? undefined : (await groupOf(client, group)).id,
  };
}
