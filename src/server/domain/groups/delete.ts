import { countMembers, deleteGroupRow, rolesInGroup } from '../../../db/queries/groups.ts';
import { transact } from '../../../db/transact.ts';
import type { Ctx } from '../../kit/ctx.ts';
import { audit, named } from '../audit/append.ts';
import { assertNotBeyond, beyondOwn } from '../roles/assign.ts';
import { grantsOf } from '../roles/grants.ts';
import { groupRow } from './find.ts';

/** Nobody in it may do more than the actor: as it is for each of them one by one. */
export function mayDeleteGroup(ctx: Ctx, id: string): boolean {
  return rolesInGroup(ctx.db, id).every((role) => beyondOwn(ctx, grantsOf(ctx, role)).length === 0);
}

/** Its accounts stay; they share one group less. */
export function deleteGroup(ctx: Ctx, id: string): void {
  transact(ctx.db, () => {
    const { name } = groupRow(ctx, id);
    const members = countMembers(ctx.db, id);
    for (const role of rolesInGroup(ctx.db, id)) assertNotBeyond(ctx, role);
    deleteGroupRow(ctx.db, id);
    audit(ctx, { action: 'deleted', noun: 'group', id, details: { before: { name: named(ctx, name) }, members } });
  });
}
