import { z } from 'zod';
import { addMember, membersAfter, removeMember } from '../../../db/queries/groups.ts';
import { transact } from '../../../db/transact.ts';
import type { Ctx } from '../../kit/ctx.ts';
import { cursorText, readCursor } from '../../kit/cursor.ts';
import { parse } from '../../kit/parse.ts';
import { audit } from '../audit/append.ts';
import { findGroup, groupRow } from '../groups/find.ts';
import type { Group } from '../groups/model.ts';
import { changeableRow } from './find.ts';
import { type Account, toAccount } from './model.ts';

/** Ids of accounts that come into a group or go out of it. */
export const membersSchema = z.array(z.string().min(1).max(100)).min(1).max(200);

/** Who is in the group, by e-mail address. `limit`: 1 to 200. `next`: the `cursor` of the next page; null at the end. */
export function pageOfMembers(
  ctx: Ctx,
  groupId: string,
  { limit, cursor }: { readonly limit: number; readonly cursor?: string | undefined },
): { readonly accounts: Account[]; readonly next: string | null } {
  groupRow(ctx, groupId);
  const rows = membersAfter(ctx.db, groupId, cursor === undefined ? null : readCursor(cursor, ['string'])[0], limit + 1);
  const accounts = rows.slice(0, limit).map(toAccount);
  const last = accounts.at(-1);
  return { accounts, next: last && rows.length > limit ? cursorText([last.email]) : null };
}

/** All of them or none; who is in it already stays. Everybody in a group may see the sessions of the others, as far as their role reaches. */
export function addMembers(ctx: Ctx, groupId: string, accountIds: readonly string[]): Group {
  return change(ctx, groupId, accountIds, 'members-added', (id) => addMember(ctx.db, groupId, id));
}

/** All of them or none; who is not in it stays out. */
export function removeMembers(ctx: Ctx, groupId: string, accountIds: readonly string[]): Group {
  return change(ctx, groupId, accountIds, 'members-removed', (id) => removeMember(ctx.db, groupId, id));
}

function change(ctx: Ctx, groupId: string, accountIds: readonly string[], action: string, move: (id: string) => boolean): Group {
  const ids = parse(membersSchema, accountIds);
  return transact(ctx.db, () => {
    groupRow(ctx, groupId);
    const moved = [...new Set(ids)].map((id) => changeableRow(ctx, id).id).filter(move);
    if (moved.length > 0) audit(ctx, { action, noun: 'group', id: groupId, details: { accounts: moved } });
    return findGroup(ctx, groupId);
  });
}
