import { Command } from 'commander';
import type { IssueType } from '../../domain/issue-types/model.ts';
import { accepted, withClient } from '../ask-server.ts';
import { examples } from '../help.ts';
import { type Io, say } from '../io.ts';
import { type Switch, switched, switchOption } from '../switch-option.ts';
import { wordsOf } from '../words.ts';

interface Options {
  readonly name?: string;
  readonly nameIn?: readonly string[];
  readonly definition?: string;
  readonly example?: readonly string[];
  readonly active?: Switch;
  readonly place?: string;
  readonly json?: true;
}

export function addCommand(io: Io): Command {
  const { t } = wordsOf(io);
  return fieldOptions(io, new Command('add').description(t('issue-types.cli.add.about')).argument('<code>', t('issue-types.cli.code')))
    .addHelpText('after', examples(t, ['debrief issue-type add tills --name Tills --definition "tills, scales and card readers"']))
    .action(async (code: string, { json, ...options }: Options) => {
      const body = { code, ...fieldsIn(options) };
      const type = await withClient(io, async (client) => accepted<IssueType>(await client.send('POST', '/api/v1/issue-types', body)));
      say(io, json ? JSON.stringify(type, null, 2) : t('issue-types.cli.add.made', { code, name: type.name ?? code }));
    });
}

export function editCommand(io: Io): Command {
  const { t } = wordsOf(io);
  return fieldOptions(io, new Command('edit').description(t('issue-types.cli.edit.about')).argument('<code>', t('issue-types.cli.code')))
    .addOption(switchOption('active', t('issue-types.cli.active')))
    .option('--place <number>', t('issue-types.cli.place'))
    .addHelpText(
      'after',
      examples(t, ['debrief issue-type edit printing --active off', 'debrief issue-type edit tills --name-in de=Kassen']),
    )
    .action(async (code: string, { json, active, place, ...options }: Options) => {
      const body = { ...fieldsIn(options), active: switched(active), place: place === undefined ? undefined : Number(place) };
      const type = await withClient(io, async (client) => accepted<IssueType>(await client.send('PATCH', pathOf(code), body)));
      say(io, json ? JSON.stringify(type, null, 2) : t('issue-types.cli.edit.changed', { code }));
    });
}

export function removeCommand(io: Io): Command {
  const { t } = wordsOf(io);
  return new Command('remove')
    .description(t('issue-types.cli.remove.about'))
    .argument('<code>', t('issue-types.cli.code'))
    .option('--json', t('cli.json'))
    .action(async (code: string, { json }: { json?: true }) => {
      await withClient(io, async (client) => accepted(await client.send('DELETE', pathOf(code))));
      say(io, json ? JSON.stringify({ code }, null, 2) : t('issue-types.cli.remove.removed', { code }));
    });
}

function fieldOptions(io: Io, command: Command): Command {
  const { t } = wordsOf(io);
  const collected = (value: string, before: readonly string[] | undefined) => [...(before ?? []), value];
  return command
    .option('--name <name>', t('issue-types.cli.name'))
    .option('--name-in <language=name>', t('issue-types.cli.names'), collected)
    .option('--definition <text>', t('issue-types.cli.definition'))
    .option('--example <sentence>', t('issue-types.cli.example'), collected)
    .option('--json', t('cli.json'));
}

/** What is not said stays out of the body. `--name-in de=`: that language has no name of its own any more. */
function fieldsIn({ name, nameIn, definition, example }: Options) {
  const names = nameIn?.map((pair) => [pair.split('=', 1)[0] ?? '', pair.slice(pair.indexOf('=') + 1)] as const);
  return { name, definition, examples: example, names: names && Object.fromEntries(names.filter(([, text]) => text !== '')) };
}

function pathOf(code: string): string {
  return `/api/v1/issue-types/${encodeURIComponent(code)}`;
}
