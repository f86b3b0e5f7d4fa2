import { Command } from 'commander';
import { roleName } from '../../../views/i18n/role-name.ts';
import type { Ui } from '../../../views/i18n/ui.ts';
import type { AccountDetail } from '../../domain/accounts/model.ts';
import { withClient } from '../ask-server.ts';
import { aligned } from '../columns.ts';
import { examples } from '../help.ts';
import { type Io, note, say } from '../io.ts';
import { firstOf, type ListOptions, listOptions } from '../list-page.ts';
import { allRoles, type Role } from '../role-find.ts';
import { wordsOf } from '../words.ts';
import { type FilterOptions, filterOptions, filterQuery } from './filter-options.ts';

export function listCommand(io: Io): Command {
  const { t } = wordsOf(io);
  const command = filterOptions(io, new Command('list').description(t('accounts.cli.list')));
  command.addHelpText('after', examples(t, ['debrief account list --state invited', 'debrief account list --search lima --json']));
  return listOptions(io, command).action(async ({ limit, json, ...filter }: ListOptions & FilterOptions) => {
    const { accounts, roles } = await withClient(io, async (client) => {
      const query = await filterQuery(io, client, filter);
      const found = await firstOf<AccountDetail>(io, client, { path: '/api/v1/accounts', name: 'accounts', query, limit });
      return { accounts: found, roles: json ? [] : await allRoles(client) };
    });
    if (json) say(io, JSON.stringify({ accounts }, null, 2));
    else if (accounts.length === 0) note(io, t('accounts.found', { count: 0 }));
    else say(io, table(wordsOf(io), accounts, roles));
  });
}

function table({ t, moment }: Ui, accounts: readonly AccountDetail[], roles: readonly Role[]): string {
  const names = new Map(roles.map((role) => [role.id, roleName(t, role)]));
  const heading = [
    t('fields.email'),
    t('form.name'),
    t('fields.role'),
    t('fields.groups'),
    t('accounts.state'),
    t('accounts.logs.short'),
    t('accounts.last-login'),
  ];
  const rows = accounts.map(({ email, name, role, groups, state, logsSessions, lastLoginAt }) => [
    email,
    name,
    names.get(role) ?? t('accounts.no-role'),
    groups.map((group) => group.name).join(', '),
    t(`accounts.states.${state}`),
    t(logsSessions ? 'accounts.logs.on' : 'accounts.logs.off'),
    lastLoginAt ? moment(lastLoginAt) : t('accounts.never'),
  ]);
  return aligned([heading, ...rows]).join('\n');
}
