import { fold } from '../../../../db/fold.ts';
import { allGroups } from '../../../../db/queries/groups.ts';
import type { Ctx } from '../../../kit/ctx.ts';
import { Failure } from '../../../kit/errors.ts';
import type { Why } from '../../../kit/why.ts';
import { groupNameSchema } from '../../groups/model.ts';
import { assertAssignable, assertNotBeyond, listRoles } from '../../roles/assign.ts';
import { accountFields } from '../model.ts';
import { bySchema, type Read } from './by-schema.ts';

/** Roles and groups by what a table calls them; every answer is found once. */
export interface Register {
  role(text: string): Read;
  groups(names: readonly string[]): Read;
  timeZone(text: string): Read;
  /** Whether an account with this role may do more than the actor. */
  isBeyond(role: string): boolean;
  readonly newGroups: readonly { readonly id: string; readonly name: string }[];
}

export function makeRegister(ctx: Ctx, makeGroups: boolean): Register {
  const roles = new Map(listRoles(ctx).flatMap(({ id, name }) => [[fold(name), id] as const, [fold(id), id] as const]));
  const groups = new Map(allGroups(ctx.db).map(({ id, name }) => [fold(name), id]));
  const newGroups: { id: string; name: string }[] = [];

  const groupId = (name: string): string | Why => {
    const known = groups.get(fold(name));
    if (known !== undefined) return known;
    const detail = name.slice(0, 100);
    if (!makeGroups) return { reason: 'table.no-group', detail };
    const read = bySchema(groupNameSchema, name);
    if ('fault' in read) return { reason: 'table.group-name', detail };
    const group = { id: ctx.id(), name: read.value as string };
    groups.set(fold(group.name), group.id);
    newGroups.push(group);
    return group.id;
  };

  return {
    role: once((text) => {
      const id = roles.get(fold(text));
      if (id === undefined) return { fault: { reason: 'table.no-role', detail: text.slice(0, 100) } };
      return refuses(() => assertAssignable(ctx, id)) ? { fault: { reason: 'table.role-beyond-own' } } : { value: id };
    }),
    groups(names) {
      const ids = names
        .map((name) => name.trim())
        .filter(Boolean)
        .map(groupId);
      const wrong = ids.find((id) => typeof id !== 'string');
      return wrong ? { fault: wrong } : { value: [...new Set(ids)].sort() };
    },
    timeZone: once((text) => bySchema(accountFields.timeZone, text)),
    isBeyond: once((role) => refuses(() => assertNotBeyond(ctx, role))),
    newGroups,
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

function once<T>(find: (text: string) => T): (text: string) => T {
  const found = new Map<string, T>();
  return (text) => {
    const known = found.get(text) ?? find(text);
    found.set(text, known);
    return known;
  };
}
