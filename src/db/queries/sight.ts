import { and, eq, type SQL, sql } from 'drizzle-orm';
import { groupMembers } from '../schema/groups.ts';
import { sessions } from '../schema/sessions.ts';

/** Whose sessions somebody sees: everybody's, or those of an account, or also those of all who share a group with it. */
export type Sight = 'all' | { readonly accountId: string; readonly groups: boolean };

/** The condition on `sessions`. What is left out of connection reports, nobody sees (SPEC A9). */
export function within(sight: Sight): SQL | undefined {
  return and(eq(sessions.isReported, true), of(sight));
}

function of(sight: Sight): SQL | undefined {
  if (sight === 'all') return undefined;
  const { accountId, groups } = sight;
  if (!groups) return eq(sessions.supporterAccountId, accountId);
  return sql`${sessions.supporterAccountId} in (
    select ${accountId} union
    select theirs.account_id from ${groupMembers} as mine join ${groupMembers} as theirs on theirs.group_id = mine.group_id
    where mine.account_id = ${accountId})`;
}
