import { allRoles, roleById } from '../../../db/queries/roles.ts';
import type { Ctx } from '../../kit/ctx.ts';
import { fail } from '../../kit/errors.ts';
import { isBuiltIn } from './built-in.ts';
import { grantsOf, ownGrants } from './grants.ts';
import { builtIn, builtInList, type Role, toRole } from './model.ts';
import { beyond, type Grants } from './permissions.ts';

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

/** One's own account is in every role, so that nobody needs to hold it. */
export function assertWithinOwn(ctx: Ctx, { self: _, ...grants }: Grants): void {
  const missing = beyond(ownGrants(ctx), grants);
  if (missing.length > 0) fail('role.beyond-own', { missing: missing.join(', ') });
}

export function findRole(ctx: Ctx, id: string): Role {
  if (isBuiltIn(id)) return builtIn(id);
  const row = roleById(ctx.db, id);
  return row ? toRole(row) : fail('record.missing', { noun: 'role', id });
}

/** The built-in ones, then the others by name. */
export function listRoles(ctx: Ctx): Role[] {
  return [...builtInList, ...allRoles(ctx.db).map(toRole)];
}
