import { Command } from 'commander';
import type { Module } from '../../domain/modules/model.ts';
import { accepted, withClient } from '../ask-server.ts';
import type { Client } from '../client.ts';
import { findNamed } from '../find-named.ts';
import { examples } from '../help.ts';
import { type Io, say } from '../io.ts';
import { type Switch, switched, switchOption } from '../switch-option.ts';
import { wordsOf } from '../words.ts';

interface Options {
  readonly name?: string;
  readonly insights?: Switch;
  readonly json?: true;
}

export function addCommand(io: Io): Command {
  const { t } = wordsOf(io);
  return new Command('add')
    .description(t('modules.cli.add.about'))
    .argument('<name>', t('modules.cli.add.name'))
    .addOption(switchOption('insights', t('modules.cli.insights')))
    .option('--json', t('cli.json'))
    .addHelpText('after', examples(t, ['debrief module add "Acme QuickSupport" --insights on']))
    .action(async (name: string, { insights, json }: Options) => {
      const body = { name, insights: switched(insights) };
      const module = await withClient(io, async (client) => accepted<Module>(await client.send('POST', '/api/v1/modules', body)));
      say(io, json ? JSON.stringify(module, null, 2) : t('modules.cli.add.made', { id: module.id, name: module.name }));
    });
}

export function editCommand(io: Io): Command {
  const { t } = wordsOf(io);
  return new Command('edit')
    .description(t('modules.cli.edit.about'))
    .argument('<module>', t('modules.cli.module'))
    .option('--name <name>', t('modules.cli.add.name'))
    .addOption(switchOption('insights', t('modules.cli.insights')))
    .option('--json', t('cli.json'))
    .addHelpText('after', examples(t, ['debrief module edit "Acme QuickSupport" --insights off']))
    .action(async (given: string, { name, insights, json }: Options) => {
      const module = await withClient(io, async (client) => {
        const { id } = await moduleOf(client, given);
        return accepted<Module>(await client.send('PATCH', modulePath(id), { name, insights: switched(insights) }));
      });
      say(io, json ? JSON.stringify(module, null, 2) : t('modules.cli.edit.changed', { name: module.name }));
    });
}

export function removeCommand(io: Io): Command {
  const { t } = wordsOf(io);
  return new Command('remove')
    .description(t('modules.cli.remove.about'))
    .argument('<module>', t('modules.cli.module'))
    .option('--json', t('cli.json'))
    .action(async (given: string, { json }: { json?: true }) => {
      const module = await withClient(io, async (client) => {
        const found = await moduleOf(client, given);
        accepted(await client.send('DELETE', modulePath(found.id)));
        return found;
      });
      say(io, json ? JSON.stringify(module, null, 2) : t('modules.cli.remove.removed', { name: module.name }));
    });
}

/** By its name, whatever its case, else by its id; what is neither is the server's to refuse. */
async function moduleOf(client: Client, given: string): Promise<Module> {
  const found = await findNamed<Module>(client, '/api/v1/modules', 'modules', given);
  return found ?? accepted<Module>(await client.send('GET', modulePath(given)));
}

function modulePath(id: string): string {
  return `/api/v1/modules/${encodeURIComponent(id)}`;
}
