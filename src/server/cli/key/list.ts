import { Command, Option } from 'commander';
import type { Ui } from '../../../views/i18n/ui.ts';
import { type ApiKey, keyStates } from '../../domain/keys/model.ts';
import { withClient } from '../ask-server.ts';
import { aligned } from '../columns.ts';
import { examples } from '../help.ts';
import { type Io, say } from '../io.ts';
import { firstOf, type ListOptions, listOptions } from '../list-page.ts';
import { wordsOf } from '../words.ts';

interface Options extends ListOptions {
  readonly search?: string;
  readonly state?: string;
  readonly owner?: string;
}

export function listCommand(io: Io): Command {
  const { t } = wordsOf(io);
  const command = new Command('list')
    .description(t('keys.cli.list.about'))
    .option('--search <text>', t('keys.cli.list.search'))
    .addOption(new Option('--state <code>', t('keys.cli.list.state')).choices(keyStates))
    .option('--owner <id>', t('keys.cli.list.owner'))
    .addHelpText('after', examples(t, ['debrief key list --state ending', 'debrief key list --owner company']));
  return listOptions(io, command).action(async ({ limit, json, ...query }: Options) => {
    const asked = { path: '/api/v1/keys', name: 'keys', query, limit };
    const keys = await withClient(io, (client) => firstOf<ApiKey>(io, client, asked));
    say(io, json ? JSON.stringify({ keys }, null, 2) : table(wordsOf(io), keys));
  });
}

function table({ t, moment }: Ui, keys: readonly ApiKey[]): string {
  const heading = [t('cli.list.id'), t('form.name'), t('keys.owner'), t('keys.state'), t('keys.ends'), t('keys.last-used')];
  const rows = keys.map(({ id, name, account, state, expiresAt, lastUsedAt }) => [
    id,
    name,
    account?.email ?? t('keys.company'),
    t(`keys.states.${state}`),
    expiresAt ? moment(expiresAt) : t('keys.never'),
    lastUsedAt ? moment(lastUsedAt) : t('keys.unused'),
  ]);
  return aligned([heading, ...rows]).join('\n');
}
