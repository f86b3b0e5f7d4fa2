import type { AreaView } from '../../../views/pages/roles/props.ts';
import { type Permission, permissionNames, permissions, reachesOf } from '../../domain/roles/permissions.ts';

/** The permission table under its headings, without what every role has. */
export const areas: readonly AreaView[] = [...Map.groupBy(permissionNames.filter(isChoice), (name) => permissions[name].area)].map(
  ([name, names]) => ({ name, permissions: names.map((one) => ({ name: one, reaches: reachesOf(one) })) }),
);

/** `self` is part of every role: there is nothing to choose. */
function isChoice(name: Permission): boolean {
  return name !== 'self';
}
