import { Command } from 'commander';
import { languageNames, pickUiLanguage } from '../../../views/i18n/languages.ts';
import { roleName } from '../../../views/i18n/role-name.ts';
import type { Ui } from '../../../views/i18n/ui.ts';
import type { AccountDetail } from '../../domain/accounts/model.ts';
import { accountOf, accountPath } from '../account-of.ts';
import { accepted, withClient } from '../ask-server.ts';
import { aligned } from '../columns.ts';
import { type Io, say } from '../io.ts';
import { allRoles, type Role } from '../role-find.ts';
import { wordsOf } from '../words.ts';

export function showCommand(io: Io): Command {
  const { t } = wordsOf(io);
  return new Command('show')
    .description(t('accounts.cli.show'))
    .argument('<account>', t('accounts.cli.account'))
    .option('--json', t('cli.json'))
    .action(async (given: string, { json }: { json?: true }) => {
      const { account, roles } = await withClient(io, async (client) => {
        const { id } = await accountOf(client, given);
        return { account: accepted<AccountDetail>(await client.send('GET', accountPath(id))), roles: await allRoles(client) };
      });
      say(io, json ? JSON.stringify(account, null, 2) : lines(wordsOf(io), account, roles));
    });
}

function lines(ui: Ui, account: AccountDetail, roles: readonly Role[]): string {
  const { t, moment, list } = ui;
  const role = roles.find(({ id }) => id === account.role);
  return aligned([
    [t('form.name'), account.name],
    [t('fields.email'), account.email],
    [t('cli.list.id'), account.id],
    [t('accounts.state'), t(`accounts.states.${account.state}`)],
    [t('fields.role'), role ? roleName(t, role) : t('accounts.no-role')],
    [t('fields.groups'), account.groups.length > 0 ? list(account.groups.map(({ name }) => name)) : t('accounts.in-no-group')],
    [t('fields.language'), languageNames[pickUiLanguage([account.language])]],
    [t('fields.timeZone'), account.timeZone],
    [t('accounts.logs.label'), t(account.logsSessions ? 'accounts.logs.on' : 'accounts.logs.off')],
    [t('accounts.last-login'), account.lastLoginAt ? moment(account.lastLoginAt) : t('accounts.never')],
    [t('form.created'), moment(account.createdAt)],
  ]).join('\n');
}
