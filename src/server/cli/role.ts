import { Command } from 'commander';
import { roleName } from '../../views/i18n/role-name.ts';
import { accepted, withClient } from './ask-server.ts';
import { examples } from './help.ts';
import { type Io, say } from './io.ts';
import { allRoles, findRole, type Role, rolePath } from './role-find.ts';
import { type GrantOptions, granted, withGrants } from './role-grants.ts';
import { permissionLines, roleLines, roleTable } from './role-texts.ts';
import { wordsOf } from './words.ts';

interface Json {
  readonly json?: true;
}

export function roleCommand(io: Io): Command {
  const { t } = wordsOf(io);
  const command = new Command('role').description(t('roles.cli.about'));
  for (const make of [listCommand, showCommand, addCommand, editCommand, removeCommand, permissionsCommand]) command.addCommand(make(io));
  return command;
}

function listCommand(io: Io): Command {
  const { t } = wordsOf(io);
  return new Command('list')
    .description(t('roles.cli.list.about'))
    .option('--json', t('cli.json'))
    .action(async ({ json }: Json) => {
      const roles = await withClient(io, allRoles);
      say(io, json ? JSON.stringify({ roles }, null, 2) : roleTable(wordsOf(io), roles));
    });
}

function showCommand(io: Io): Command {
  const { t } = wordsOf(io);
  return new Command('show')
    .description(t('roles.cli.show.about'))
    .argument('<role>', t('roles.cli.id'))
    .option('--json', t('cli.json'))
    .addHelpText('after', examples(t, ['debrief role show supporter']))
    .action(async (given: string, { json }: Json) => {
      const role = await withClient(io, (client) => findRole(io, client, given));
      say(io, json ? JSON.stringify(role, null, 2) : roleLines(wordsOf(io), role));
    });
}

function addCommand(io: Io): Command {
  const { t } = wordsOf(io);
  return new Command('add')
    .description(t('roles.cli.add.about'))
    .argument('<name>', t('roles.cli.add.name'))
    .option('--description <text>', t('roles.cli.add.description'))
    .option('--grant <permission...>', t('roles.cli.add.grant'))
    .option('--copy <role>', t('roles.cli.add.copy'))
    .option('--json', t('cli.json'))
    .addHelpText(
      'after',
      examples(t, [
        'debrief role add "Service desk" --grant summaries.view=groups summaries.edit',
        'debrief role add "Night shift" --copy supporter',
      ]),
    )
    .action(async (name: string, { description, grant, copy, json }: Json & { description?: string; grant?: string[]; copy?: string }) => {
      const role = await withClient(io, async (client) => {
        const copied = copy === undefined ? null : await findRole(io, client, copy);
        const grants = copied ? withGrants(copied.grants, { grant }) : granted(grant);
        const body = { name, grants, ...(description && { description }), ...(copied && { copyOf: copied.id }) };
        return accepted<Role>(await client.send('POST', '/api/v1/roles', body));
      });
      say(io, json ? JSON.stringify(role, null, 2) : t('roles.cli.add.made', { id: role.id }));
    });
}

function editCommand(io: Io): Command {
  const { t } = wordsOf(io);
  return new Command('edit')
    .description(t('roles.cli.edit.about'))
    .argument('<role>', t('roles.cli.id'))
    .option('--name <name>', t('roles.cli.add.name'))
    .option('--description <text>', t('roles.cli.add.description'))
    .option('--grant <permission...>', t('roles.cli.edit.grant'))
    .option('--revoke <permission...>', t('roles.cli.edit.revoke'))
    .option('--json', t('cli.json'))
    .addHelpText('after', examples(t, ['debrief role edit "Service desk" --grant summaries.view=all --revoke summaries.edit']))
    .action(
      async (given: string, { name, description, grant, revoke, json }: Json & GrantOptions & { name?: string; description?: string }) => {
        const role = await withClient(io, async (client) => {
          const { id, grants } = await findRole(io, client, given);
          const change = { name, description, grants: grant || revoke ? withGrants(grants, { grant, revoke }) : undefined };
          return accepted<Role>(await client.send('PATCH', rolePath(id), change));
        });
        say(io, json ? JSON.stringify(role, null, 2) : t('roles.cli.edit.changed', { id: role.id }));
      },
    );
}

function removeCommand(io: Io): Command {
  const { t } = wordsOf(io);
  return new Command('remove')
    .description(t('roles.cli.remove.about'))
    .argument('<role>', t('roles.cli.id'))
    .option('--json', t('cli.json'))
    .action(async (given: string, { json }: Json) => {
      const role = await withClient(io, async (client) => {
        const found = await findRole(io, client, given);
        accepted(await client.send('DELETE', rolePath(found.id)));
        return found;
      });
      say(io, json ? JSON.stringify(role, null, 2) : t('roles.cli.remove.removed', { id: role.id, name: roleName(t, role) }));
    });
}

function permissionsCommand(io: Io): Command {
  const { t } = wordsOf(io);
  return new Command('permissions')
    .description(t('roles.cli.permissions.about'))
    .option('--json', t('cli.json'))
    .action(async ({ json }: Json) => {
      if (!json) return say(io, permissionLines(t));
      const table = await withClient(io, async (client) => accepted(await client.send('GET', '/api/v1/permissions')));
      say(io, JSON.stringify(table, null, 2));
    });
}
