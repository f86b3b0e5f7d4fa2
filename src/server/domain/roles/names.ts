import { allRoles } from '../../../db/queries/roles.ts';
import type { Ctx } from '../../kit/ctx.ts';
import { fail } from '../../kit/errors.ts';
import { builtInRoleNames } from './built-in.ts';

/** Two roles are told apart by their names, whatever the case, and none passes for a built-in one. `except`: the role that is renamed. */
export function assertNameFree(ctx: Ctx, name: string, except?: string): void {
  const wanted = foldedName(name);
  const others = allRoles(ctx.db).filter(({ id }) => id !== except);
  const taken = [...builtInRoleNames, ...others.map((role) => role.name)];
  if (taken.some((other) => foldedName(other) === wanted)) fail('record.conflict', { noun: 'role', id: name, reason: 'exists' });
}

/** As names are compared and sorted. */
export function foldedName(name: string): string {
  return name.normalize('NFKC').toLowerCase();
}
