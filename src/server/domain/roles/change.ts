import { deleteInvitesOfRole } from '../../../db/queries/invites.ts';
import { deleteLoginsOfRole, type RoleRow, roleById, updateRole } from '../../../db/queries/roles.ts';
import { transact } from '../../../db/transact.ts';
import { canonicalJson, type Json } from '../../kit/canonical.ts';
import type { Ctx } from '../../kit/ctx.ts';
import { fail } from '../../kit/errors.ts';
import { parse } from '../../kit/parse.ts';
import { audit, named } from '../audit/append.ts';
import { assertWithinOwn, findRole } from './assign.ts';
import { isBuiltIn } from './built-in.ts';
import { type Role, type RoleChange, roleChangeSchema, storedGrants, toRole } from './model.ts';
import { assertNameFree } from './names.ts';
import { covers, knownGrants } from './permissions.ts';

/**
 * Changes what is given and keeps the rest; `grants` replaces all of them. Other grants end the logins of all who have the
 * role; more of them also their open invitations, whose maker may hold less than that. Refuses built-in roles, and one that grants more than the actor holds, before or after. Grants that this version
 * does not know do not outlive a change of grants. The same again changes nothing.
 */
export function changeRole(ctx: Ctx, id: string, input: RoleChange): Role {
  const wanted = parse(roleChangeSchema, input);
  return transact(ctx.db, () => {
    const row = changeableRow(ctx, id);
    const after = {
      name: wanted.name ?? row.name,
      description: wanted.description ?? row.description,
      grants: wanted.grants ? storedGrants(wanted.grants) : row.grants,
    };
    assertWithinOwn(ctx, knownGrants(after.grants));
    assertNameFree(ctx, after.name, id);
    const changed = (['name', 'description', 'grants'] as const).filter(
      (field) => canonicalJson({ is: row[field] }) !== canonicalJson({ is: after[field] }),
    );
    if (changed.length === 0) return toRole(row);
    updateRole(ctx.db, id, after);
    if (!covers(knownGrants(row.grants), knownGrants(after.grants))) deleteInvitesOfRole(ctx.db, id);
    const loginsEnded = changed.includes('grants') ? deleteLoginsOfRole(ctx.db, id) : 0;
    const told = (role: Pick<RoleRow, 'name' | 'description' | 'grants'>) =>
      Object.fromEntries(changed.map((field): [string, Json] => [field, field === 'grants' ? role.grants : named(ctx, role[field])]));
    audit(ctx, { action: 'changed', noun: 'role', id, details: { before: told(row), after: told(after), loginsEnded } });
    return toRole({ ...row, ...after });
  });
}

/** For verbs: a role that can be changed by the actor. */
export function changeableRow(ctx: Ctx, id: string): RoleRow {
  if (isBuiltIn(id)) fail('role.built-in', { id });
  assertWithinOwn(ctx, findRole(ctx, id).grants);
  return roleById(ctx.db, id) ?? fail('record.missing', { noun: 'role', id });
}
