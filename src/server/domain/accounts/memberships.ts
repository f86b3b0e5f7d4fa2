import { addMember, groupById, groupsOfAccounts, removeMember } from '../../../db/queries/groups.ts';
import type { Ctx } from '../../kit/ctx.ts';
import { fail } from '../../kit/errors.ts';

/** Steps that the verbs share; each runs inside its caller's transaction, which writes the audit record. */

/** Ids of the groups that the account is in. */
export function groupIdsOf(ctx: Ctx, accountId: string): string[] {
  return groupsOfAccounts(ctx.db, [accountId]).map(({ id }) => id);
}

export function joinGroups(ctx: Ctx, accountId: string, groupIds: readonly string[]): void {
  for (const id of groupIds) {
    assertGroup(ctx, id);
    addMember(ctx.db, id, accountId);
  }
}

/** Leaves the account in exactly these. */
export function setGroups(ctx: Ctx, accountId: string, before: readonly string[], after: readonly string[]): void {
  for (const id of before) if (!after.includes(id)) removeMember(ctx.db, id, accountId);
  joinGroups(
    ctx,
    accountId,
    after.filter((id) => !before.includes(id)),
  );
}

export function assertGroup(ctx: Ctx, id: string): void {
  if (!groupById(ctx.db, id)) fail('record.missing', { noun: 'group', id });
}
