import { fold } from '../../../../db/fold.ts';
import { allGroups } from '../../../../db/queries/groups.ts';
import type { Ctx } from '../../../kit/ctx.ts';
import { Failure } from '../../../kit/errors.ts';
import { groupNameSchema } from '../../groups/model.ts';
import { assertAssignable, assertNotBeyond, listRoles } from '../../roles/assign.ts';
import { bySchema, type Read } from '../../tables/by-schema.ts';
import type { NewGroup } from '../../tables/model.ts';
import { groupNames, once, shown } from '../../tables/names.ts';
import { accountFields } from '../model.ts';

/** Roles and groups by what a table calls them; every answer is found once. */
export interface Register {
  role(text: string): Read;
  groups(names: readonly string[]): Read;
  timeZone(text: string): Read;
  /** Whether an account with this role may do more than the actor. */
  isBeyond(role: string): boolean;
  readonly newGroups: readonly NewGroup[];
}

export function makeRegister(ctx: Ctx, makeGroups: boolean): Register {
  const roles = new Map(listRoles(ctx).flatMap(({ id, name }) => [[fold(name), id] as const, [fold(id), id] as const]));
  const groups = groupNames(ctx, allGroups(ctx.db), groupNameSchema, makeGroups);

  return {
    role: once((text) => {
      const id = roles.get(fold(text));
      if (id === undefined) return { fault: { reason: 'table.no-role', detail: shown(text) } };
      return refuses(() => assertAssignable(ctx, id)) ? { fault: { reason: 'table.role-beyond-own' } } : { value: id };
    }),
    groups(names) {
      const ids = names
        .map((name) => name.trim())
        .filter(Boolean)
        .map((name) => groups.id(name));
      const wrong = ids.find((id) => typeof id !== 'string');
      return wrong ? { fault: wrong } : { value: [...new Set(ids)].sort() };
    },
    timeZone: once((text) => bySchema(accountFields.timeZone, text)),
    isBeyond: once((role) => refuses(() => assertNotBeyond(ctx, role))),
    newGroups: groups.made,
  };
}

function refuses(assert: () => void): boolean {
  try {
    assert();
    return false;
  } catch (error) {
    if (error instanceof Failure) return true;
    throw error;
  }
}
