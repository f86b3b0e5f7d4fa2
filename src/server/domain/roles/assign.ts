import { accountsByRole, allRoles, countAccountsOfRole, roleById } from '../../../db/queries/roles.ts';
import type { Ctx } from '../../kit/ctx.ts';
import { fail } from '../../kit/errors.ts';
import { isBuiltIn } from './built-in.ts';
import { grantsOf, ownGrants } from './grants.ts';
import { builtIn, builtInList, type CountedRole, type Role, toRole } from './model.ts';
import { beyond, type Grants, type Permission } from './permissions.ts';

/** Refuses a role that is not there (`record.missing`), and one that grants more than the actor holds (`role.beyond-own`). */
export function assertAssignable(ctx: Ctx, roleId: string): void {
  assertWithinOwn(ctx, findRole(ctx, roleId).grants);
}

/**
 * Refuses to act upon an account of this role if that would put more into the actor's hands than they hold: setting its
 * password, its address, its second factor, its role. A role that is gone grants nothing.
 */
export function assertNotBeyond(ctx: Ctx, roleId: string): void {
  assertWithinOwn(ctx, grantsOf(ctx, roleId));
}

export function assertWithinOwn(ctx: Ctx, grants: Grants): void {
  const missing = beyondOwn(ctx, grants);
  if (missing.length > 0) fail('role.beyond-own', { missing: missing.join(', ') });
}

/** What the actor does not hold, or not as far. One's own account is in every role, so that nobody needs to hold it. */
export function beyondOwn(ctx: Ctx, { self: _, ...grants }: Grants): Permission[] {
  return beyond(ownGrants(ctx), grants);
}

export function findRole(ctx: Ctx, id: string): Role {
  if (isBuiltIn(id)) return builtIn(id);
  const row = roleById(ctx.db, id);
  return row ? toRole(row) : fail('record.missing', { noun: 'role', id });
}

/** With how many accounts have it. */
export function countedRole(ctx: Ctx, id: string): CountedRole {
  return { ...findRole(ctx, id), accounts: countAccountsOfRole(ctx.db, id) };
}

/** The built-in ones, then the others by name. */
export function listRoles(ctx: Ctx): Role[] {
  return [...builtInList, ...allRoles(ctx.db).map(toRole)];
}

export function countedRoles(ctx: Ctx): CountedRole[] {
  const counts = accountsByRole(ctx.db);
  return listRoles(ctx).map((role) => ({ ...role, accounts: counts.get(role.id) ?? 0 }));
}

/** Those that the actor may give to an account: all that a form should offer. */
export function assignableRoles(ctx: Ctx): Role[] {
  return listRoles(ctx).filter(({ grants }) => beyondOwn(ctx, grants).length === 0);
}
