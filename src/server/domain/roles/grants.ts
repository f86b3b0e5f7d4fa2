import { roleById } from '../../../db/queries/roles.ts';
import type { Ctx } from '../../kit/ctx.ts';
import { builtInRoles, isBuiltIn } from './built-in.ts';
import { common, covers, everywhere, type Grants, knownGrants, type Permission, permissionNames, type Reach } from './permissions.ts';

/** What a role grants; one that is gone grants nothing. */
export function grantsOf(ctx: Ctx, role: string): Grants {
  if (isBuiltIn(role)) return builtInRoles[role];
  const row = roleById(ctx.db, role);
  return row ? { ...knownGrants(row.grants), self: 'all' } : {};
}

/** Whether a role grants anything that another does not. */
export function isWider(ctx: Ctx, before: string, after: string): boolean {
  return before !== after && !covers(grantsOf(ctx, before), grantsOf(ctx, after));
}

/** What a key may do: its scopes, and of an account's key no more than its owner may. */
export function grantsOfKey(scopes: readonly Permission[], owner: Grants | null): Grants {
  return owner ? common(owner, everywhere(scopes)) : everywhere(scopes);
}

/** All that the actor may do. */
export function ownGrants(ctx: Ctx): Grants {
  const held = permissionNames.flatMap((name) => {
    const reach = reachOf(ctx, name);
    return reach ? [[name, reach] as const] : [];
  });
  return Object.fromEntries(held);
}

/** How far the actor's permission reaches; null: not granted. */
export function reachOf(ctx: Ctx, permission: Permission): Reach | null {
  const { actor } = ctx;
  switch (actor.kind) {
    case 'operator':
    case 'system':
      return 'all';
    case 'account':
    case 'key':
      return actor.grants[permission] ?? null;
    case 'nobody':
      return null;
  }
}

export function may(ctx: Ctx, permission: Permission): boolean {
  return reachOf(ctx, permission) !== null;
}
