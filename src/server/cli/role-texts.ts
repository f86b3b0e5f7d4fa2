import { areaName, permissionWords, reachName } from '../../views/i18n/permission-words.ts';
import { roleDescription, roleName } from '../../views/i18n/role-name.ts';
import type { T } from '../../views/i18n/translator.ts';
import type { Ui } from '../../views/i18n/ui.ts';
import { permissionNames, permissions } from '../domain/roles/permissions.ts';
import { aligned } from './columns.ts';
import { wrapped } from './help.ts';
import type { Role } from './role-find.ts';

export function roleTable({ t, number }: Ui, roles: readonly Role[]): string {
  const heading = [t('roles.cli.list.id'), t('form.name'), t('roles.accounts')];
  return aligned([heading, ...roles.map((role) => [role.id, roleName(t, role), number(role.accounts)])]).join('\n');
}

export function roleLines({ t }: Ui, role: Role): string {
  const description = roleDescription(t, role);
  const names = permissionNames.filter((name) => role.grants[name] !== undefined && name !== 'self');
  const rows = names.map((name) => {
    const reach = permissions[name].reach ? reachName(t, role.grants[name] ?? 'none') : '';
    return [`  ${name}`, permissionWords(t, name).name, reach];
  });
  return [
    `${roleName(t, role)} (${role.id})`,
    ...(description ? [wrapped(description)] : []),
    t('roles.accounts-of', { count: role.accounts }),
    ...(rows.length > 0 ? ['', ...aligned(rows)] : []),
  ].join('\n');
}

export function permissionLines(t: T): string {
  const areas = Map.groupBy(permissionNames, (name) => permissions[name].area);
  return [...areas]
    .map(([area, names]) => {
      const told = names.map((name) => {
        const { name: title, allows, limits } = permissionWords(t, name);
        return `  ${name}: ${title}\n${wrapped(`${allows} ${limits}`).replace(/^/gm, '    ')}`;
      });
      return [areaName(t, area), ...told].join('\n');
    })
    .join('\n\n');
}
