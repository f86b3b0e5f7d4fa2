import { accountsByRole, allRoles, countAccountsOfRole, roleById } from '../../../db/queries/roles.ts';
import type { Ctx } from '../../kit/ctx.ts';
import { cursorText, readCursor } from '../../kit/cursor.ts';
import { fail } from '../../kit/errors.ts';
import { type BuiltInRole, builtInRoleNames, isBuiltIn } from './built-in.ts';
import { grantsOf, ownGrants } from './grants.ts';
import { builtIn, builtInList, type CountedRole, type Role, toRole } from './model.ts';
import { foldedName } from './names.ts';
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
  return [...builtInList, ...allRoles(ctx.db).map(toRole).sort(byPlace)];
}

export function countedRoles(ctx: Ctx): CountedRole[] {
  const counts = accountsByRole(ctx.db);
  return listRoles(ctx).map((role) => ({ ...role, accounts: counts.get(role.id) ?? 0 }));
}

/** A page of `countedRoles`; `next` is the cursor of the page after. */
export function pageOfRoles(
  ctx: Ctx,
  { limit, cursor }: { readonly limit: number; readonly cursor?: string | undefined },
): { readonly items: CountedRole[]; readonly next: string | null } {
  const place = cursor === undefined ? null : readCursor(cursor, ['number', 'string', 'string']);
  const rest = countedRoles(ctx).filter((role) => !place || comesAfter(role, place));
  const items = rest.slice(0, limit);
  const last = items.at(-1);
  return { items, next: last && rest.length > limit ? cursorText(placeOf(last)) : null };
}

type Place = [rank: number, name: string, id: string];

/** Where a role stands in the list: the built-in ones in their order, then by name, whatever its case. */
function placeOf({ id, name, builtIn }: Role): Place {
  return builtIn ? [builtInRoleNames.indexOf(id as BuiltInRole), '', id] : [builtInRoleNames.length, foldedName(name), id];
}

function byPlace(left: Role, right: Role): number {
  return comesAfter(left, placeOf(right)) ? 1 : -1;
}

function comesAfter(role: Role, [otherRank, otherName, otherId]: Place): boolean {
  const [rank, name, id] = placeOf(role);
  if (rank !== otherRank) return rank > otherRank;
  return name === otherName ? id > otherId : name > otherName;
}

/** Those that the actor may give to an account: all that a form should offer. */
export function assignableRoles(ctx: Ctx): Role[] {
  return listRoles(ctx).filter(({ grants }) => beyondOwn(ctx, grants).length === 0);
}
