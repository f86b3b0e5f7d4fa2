import { allGroups, countMembers, type GroupRow, groupById, groupByName } from '../../../db/queries/groups.ts';
import type { Ctx } from '../../kit/ctx.ts';
import { fail } from '../../kit/errors.ts';
import { type Group, toGroup } from './model.ts';

export function findGroup(ctx: Ctx, id: string): Group {
  return toGroup(groupRow(ctx, id), countMembers(ctx.db, id));
}

/** Id and name of every group, by name: for choices. */
export function groupChoices(ctx: Ctx): { readonly id: string; readonly name: string }[] {
  return allGroups(ctx.db).map(({ id, name }) => ({ id, name }));
}

export function groupRow(ctx: Ctx, id: string): GroupRow {
  return groupById(ctx.db, id) ?? fail('record.missing', { noun: 'group', id });
}

/** Refuses a name that another group has, whatever its case and accents. */
export function assertNameFree(ctx: Ctx, name: string, own: string | null): void {
  const other = groupByName(ctx.db, name);
  if (other && other.id !== own) fail('record.conflict', { noun: 'group', id: name, reason: 'exists' });
}
