import { Command } from 'commander';
import type { ApplicationRule } from '../../domain/applications/model.ts';
import { accepted, withClient } from '../ask-server.ts';
import { examples } from '../help.ts';
import { type Io, say } from '../io.ts';
import { type Switch, switched, switchOption } from '../switch-option.ts';
import { wordsOf } from '../words.ts';

interface Options {
  readonly kind?: string;
  readonly pattern?: string;
  readonly name?: string;
  readonly hide?: true;
  readonly active?: Switch;
  readonly json?: true;
}

export function addCommand(io: Io): Command {
  const { t } = wordsOf(io);
  const command = new Command('add')
    .description(t('applications.cli.add.about'))
    .argument('<kind>', t('applications.cli.kind'))
    .argument('<pattern>', t('applications.cli.pattern'));
  return fieldOptions(io, command)
    .addHelpText(
      'after',
      examples(t, ['debrief application add process "kasse*" --name Till', 'debrief application add window Sidebar --hide']),
    )
    .action(async (kind: string, pattern: string, { json, ...options }: Options) => {
      const body = { kind, pattern, ...fieldsIn(options) };
      const rule = await withClient(io, async (client) =>
        accepted<ApplicationRule>(await client.send('POST', '/api/v1/application-rules', body)),
      );
      const made = rule.product === null ? t('applications.cli.add.hidden', { ...rule }) : t('applications.cli.add.made', { ...rule });
      say(io, json ? JSON.stringify(rule, null, 2) : made);
    });
}

export function editCommand(io: Io): Command {
  const { t } = wordsOf(io);
  const command = new Command('edit')
    .description(t('applications.cli.edit.about'))
    .argument('<rule>', t('applications.cli.rule'))
    .option('--kind <kind>', t('applications.cli.kind'))
    .option('--pattern <pattern>', t('applications.cli.pattern'));
  return fieldOptions(io, command).action(async (id: string, { json, ...options }: Options) => {
    const { kind, pattern } = options;
    const rule = await withClient(io, async (client) =>
      accepted<ApplicationRule>(await client.send('PATCH', pathOf(id), { kind, pattern, ...fieldsIn(options) })),
    );
    say(io, json ? JSON.stringify(rule, null, 2) : t('applications.cli.edit.changed', { id }));
  });
}

export function removeCommand(io: Io): Command {
  const { t } = wordsOf(io);
  return new Command('remove')
    .description(t('applications.cli.remove.about'))
    .argument('<rule>', t('applications.cli.rule'))
    .option('--json', t('cli.json'))
    .action(async (id: string, { json }: { json?: true }) => {
      await withClient(io, async (client) => accepted(await client.send('DELETE', pathOf(id))));
      say(io, json ? JSON.stringify({ id }, null, 2) : t('applications.cli.remove.removed', { id }));
    });
}

function fieldOptions(io: Io, command: Command): Command {
  const { t } = wordsOf(io);
  return command
    .option('--name <name>', t('applications.cli.product'))
    .option('--hide', t('applications.cli.hide'))
    .addOption(switchOption('active', t('applications.cli.active')))
    .option('--json', t('cli.json'));
}

function fieldsIn({ name, hide, active }: Options) {
  return { product: hide ? null : name, active: switched(active) };
}

function pathOf(id: string): string {
  return `/api/v1/application-rules/${encodeURIComponent(id)}`;
}
