import type { ScopeArea } from '../../../views/pages/keys/props.ts';
import type { Whose } from '../../domain/keys/find.ts';
import { may, reachOf } from '../../domain/roles/grants.ts';
import { type Permission, permissionNames, permissions } from '../../domain/roles/permissions.ts';
import type { Ctx } from '../../kit/ctx.ts';

/** The scopes that the actor can give to a key, under the headings of the permission table. */
export function scopeAreas(ctx: Ctx, whose: Whose): ScopeArea[] {
  const canGive = (name: Permission) => (whose === 'own' ? may(ctx, name) : name !== 'self' && reachOf(ctx, name) === 'all');
  const areas = Map.groupBy(permissionNames.filter(canGive), (name) => permissions[name].area);
  return [...areas].map(([name, names]) => ({ name, permissions: names }));
}
