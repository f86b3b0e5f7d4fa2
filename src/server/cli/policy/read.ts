import { Command } from 'commander';
import type { Ui } from '../../../views/i18n/ui.ts';
import type { Policy, PolicyDevice } from '../../domain/policies/model.ts';
import { withClient } from '../ask-server.ts';
import { aligned } from '../columns.ts';
import { examples, wrapped } from '../help.ts';
import { type Io, note, say } from '../io.ts';
import { firstOf, type ListOptions, listOptions } from '../list-page.ts';
import { wordsOf } from '../words.ts';
import { policyOf, policyPath } from './policy-of.ts';

export function listCommand(io: Io): Command {
  const { t, number } = wordsOf(io);
  return listOptions(io, new Command('list').description(t('policies.cli.list'))).action(async ({ limit, json }: ListOptions) => {
    const policies = await withClient(io, (client) => firstOf<Policy>(io, client, { path: '/api/v1/policies', name: 'policies', limit }));
    if (json) return say(io, JSON.stringify({ policies }, null, 2));
    if (policies.length === 0) return note(io, t('policies.none'));
    const heading = [t('form.name'), t('policies.means'), t('policies.devices'), t('cli.list.id')];
    const rows = policies.map(({ id, name, effect, devices }) => [name, t(`policies.short.${effect}`), number(devices), id]);
    for (const line of aligned([heading, ...rows])) say(io, line);
  });
}

export function showCommand(io: Io): Command {
  const { t } = wordsOf(io);
  return new Command('show')
    .description(t('policies.cli.show'))
    .argument('<policy>', t('policies.cli.policy'))
    .option('--json', t('cli.json'))
    .addHelpText('after', examples(t, ['debrief policy show Fleet']))
    .action(async (given: string, { json }: { json?: true }) => {
      const policy = await withClient(io, (client) => policyOf(client, given));
      say(io, json ? JSON.stringify(policy, null, 2) : told(wordsOf(io), policy));
    });
}

function told({ t, number, moment }: Ui, policy: Policy): string {
  const isOn = (value: boolean) => t(value ? 'form.yes' : 'form.no');
  const facts = aligned([
    [t('form.name'), policy.name],
    [t('cli.list.id'), policy.id],
    [t('policies.reports'), isOn(policy.reports)],
    [t('policies.insights'), isOn(policy.insights)],
    [t('policies.enforced'), isOn(policy.enforced)],
    [t('policies.still-asks'), isOn(policy.stillAsks)],
    [t('policies.devices'), number(policy.devices)],
    [t('form.created'), moment(policy.createdAt)],
  ]);
  const sentences = [t(`policies.effect.${policy.effect}`), ...policy.warnings.map((warning) => t(`policies.warning.${warning}`))];
  return [...facts, '', ...sentences.map(wrapped)].join('\n');
}

export function devicesCommand(io: Io): Command {
  const { t } = wordsOf(io);
  const command = new Command('devices').description(t('policies.cli.devices')).argument('<policy>', t('policies.cli.policy'));
  return listOptions(io, command).action(async (given: string, { limit, json }: ListOptions) => {
    const devices = await withClient(io, async (client) => {
      const { id } = await policyOf(client, given);
      return firstOf<PolicyDevice>(io, client, { path: `${policyPath(id)}/devices`, name: 'devices', limit });
    });
    if (json) return say(io, JSON.stringify({ devices }, null, 2));
    if (devices.length === 0) return note(io, t('policies.device.none'));
    const heading = [t('form.name'), t('devices.platform'), t('policies.device.access'), ''];
    const rows = devices.map(({ name, platform, access, optedOut }) => [
      name,
      t(`devices.platforms.${platform}`),
      t(`devices.access.short.${access}`),
      optedOut ? t('devices.access.out') : '',
    ]);
    for (const line of aligned([heading, ...rows])) say(io, line.trimEnd());
  });
}
