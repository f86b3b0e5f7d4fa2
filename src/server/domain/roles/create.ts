import { insertRole } from '../../../db/queries/roles.ts';
import { transact } from '../../../db/transact.ts';
import type { Ctx } from '../../kit/ctx.ts';
import { parse } from '../../kit/parse.ts';
import { audit, named } from '../audit/append.ts';
import { assertWithinOwn, findRole } from './assign.ts';
import { type NewRole, newRoleSchema, type Role, storedGrants, toRole } from './model.ts';
import { assertNameFree } from './names.ts';

/** A role of this company's own. Refuses what the actor does not hold (`role.beyond-own`) and a name that is taken (`record.conflict`). */
export function createRole(ctx: Ctx, input: NewRole): Role {
  const { name, description, copyOf, grants: chosen } = parse(newRoleSchema, input);
  return transact(ctx.db, () => {
    const grants = storedGrants(chosen ?? (copyOf === undefined ? {} : findRole(ctx, copyOf).grants));
    assertWithinOwn(ctx, grants);
    assertNameFree(ctx, name);
    const row = { id: ctx.id(), name, description, grants, createdAt: ctx.now().getTime() };
    insertRole(ctx.db, row);
    const details = { name: named(ctx, name), description: named(ctx, description), grants, copyOf: copyOf ?? null };
    audit(ctx, { action: 'created', noun: 'role', id: row.id, details });
    return toRole(row);
  });
}
