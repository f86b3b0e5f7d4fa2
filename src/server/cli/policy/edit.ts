import { Command } from 'commander';
import type { Policy } from '../../domain/policies/model.ts';
import { accepted, withClient } from '../ask-server.ts';
import { examples } from '../help.ts';
import { type Io, note, say } from '../io.ts';
import { type Switch, switched, switchOption } from '../switch-option.ts';
import { wordsOf } from '../words.ts';
import { policyOf, policyPath } from './policy-of.ts';

interface Options {
  readonly name?: string;
  readonly copy?: string;
  readonly reports?: Switch;
  readonly insights?: Switch;
  readonly enforce?: Switch;
  readonly stillAsk?: Switch;
  readonly json?: true;
}

export function addCommand(io: Io): Command {
  const { t } = wordsOf(io);
  return withSwitches(io, new Command('add').description(t('policies.cli.add.about')).argument('<name>', t('policies.cli.add.name')))
    .option('--copy <policy>', t('policies.cli.add.copy'))
    .option('--json', t('cli.json'))
    .addHelpText('after', examples(t, ['debrief policy add Fleet --enforce on', 'debrief policy add Servers --copy Fleet --still-ask on']))
    .action(async (name: string, { copy, json, ...options }: Options) => {
      const policy = await withClient(io, async (client) => {
        const copyOf = copy === undefined ? undefined : (await policyOf(client, copy)).id;
        return accepted<Policy>(await client.send('POST', '/api/v1/policies', { name, copyOf, ...switchesIn(options) }));
      });
      tell(io, policy, json === true, t('policies.cli.add.made', { id: policy.id, name: policy.name }));
    });
}

export function editCommand(io: Io): Command {
  const { t } = wordsOf(io);
  return withSwitches(io, new Command('edit').description(t('policies.cli.edit.about')).argument('<policy>', t('policies.cli.policy')))
    .option('--name <name>', t('policies.cli.add.name'))
    .option('--json', t('cli.json'))
    .addHelpText('after', examples(t, ['debrief policy edit Fleet --insights off']))
    .action(async (given: string, { name, json, ...options }: Options) => {
      const policy = await withClient(io, async (client) => {
        const { id } = await policyOf(client, given);
        return accepted<Policy>(await client.send('PATCH', policyPath(id), { name, ...switchesIn(options) }));
      });
      tell(io, policy, json === true, t('policies.cli.edit.changed', { name: policy.name }));
    });
}

export function removeCommand(io: Io): Command {
  const { t } = wordsOf(io);
  return new Command('remove')
    .description(t('policies.cli.remove.about'))
    .argument('<policy>', t('policies.cli.policy'))
    .option('--json', t('cli.json'))
    .action(async (given: string, { json }: { json?: true }) => {
      const policy = await withClient(io, async (client) => {
        const found = await policyOf(client, given);
        accepted(await client.send('DELETE', policyPath(found.id)));
        return found;
      });
      say(io, json ? JSON.stringify(policy, null, 2) : t('policies.cli.remove.removed', { name: policy.name }));
      if (policy.devices > 0) note(io, t('policies.cli.remove.left', { count: policy.devices }));
    });
}

function withSwitches(io: Io, command: Command): Command {
  const { t } = wordsOf(io);
  return command
    .addOption(switchOption('reports', t('policies.cli.reports')))
    .addOption(switchOption('insights', t('policies.cli.insights')))
    .addOption(switchOption('enforce', t('policies.cli.enforce')))
    .addOption(switchOption('still-ask', t('policies.cli.still-ask')));
}

function switchesIn({ reports, insights, enforce, stillAsk }: Options) {
  return { reports: switched(reports), insights: switched(insights), enforced: switched(enforce), stillAsks: switched(stillAsk) };
}

/** What came of it, and below it what that means, and which switches do nothing. */
function tell(io: Io, policy: Policy, json: boolean, done: string): void {
  const { t } = wordsOf(io);
  say(io, json ? JSON.stringify(policy, null, 2) : done);
  if (json) return;
  note(io, t(`policies.effect.${policy.effect}`));
  for (const warning of policy.warnings) note(io, t(`policies.warning.${warning}`));
}
