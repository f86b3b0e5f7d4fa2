import { type AccountRow, accountByEmail, updateAccount } from '../../../db/queries/accounts.ts';
import { deleteInvitesOfAccount } from '../../../db/queries/invites.ts';
import { deleteLoginsOfAccount } from '../../../db/queries/logins.ts';
import type { Ctx } from '../../kit/ctx.ts';
import { fail } from '../../kit/errors.ts';
import { parse } from '../../kit/parse.ts';
import { audit, named } from '../audit/append.ts';
import { assertAssignable } from '../roles/assign.ts';
import { isWider } from '../roles/grants.ts';
import { setDisabled } from './disable.ts';
import { type AccountFacts, factsOf, toldChange } from './facts.ts';
import { changeableRow, findAccountDetail } from './find.ts';
import { giveSessions } from './give-sessions.ts';
import { keepAdministrator } from './last-administrator.ts';
import { groupIdsOf, setGroups } from './memberships.ts';
import { type AccountChange, type AccountDetail, accountChangeSchema } from './model.ts';

/**
 * Changes what is given and keeps the rest; the same again changes nothing.
 *
 * Another role ends the account's logins; one that grants more also its open invitation, whose maker may hold less than that.
 * Another address ends the invitation too, which was meant for the old one, and brings it the sessions of the new address that are nobody's; sessions that were its own before stay so, since they are
 * the person's, whatever address they sign in with now.
 * @throws Failure record.missing, record.conflict, role.beyond-own, accounts.last-administrator, accounts.self
 */
export function changeAccount(ctx: Ctx, id: string, input: AccountChange): AccountDetail {
  const { disabled, ...facts } = parse(accountChangeSchema, input);
  return keepAdministrator(ctx, () => {
    const row = changeableRow(ctx, id);
    const before = factsOf(row, groupIdsOf(ctx, id));
    applyFacts(ctx, row, before, { ...before, ...defined(facts) });
    if (disabled !== undefined) setDisabled(ctx, row, disabled);
    return findAccountDetail(ctx, id);
  });
}

/** For verbs that change accounts, inside their transaction; false: it is so already. */
export function applyFacts(ctx: Ctx, row: AccountRow, before: AccountFacts, wanted: AccountFacts): boolean {
  const after = { ...wanted, groups: [...new Set(wanted.groups)].sort() };
  const { groups, ...own } = after;
  const change = toldChange(before, after, (name) => named(ctx, name));
  if (!change) return false;
  if (after.email !== before.email) moveTo(ctx, row.id, after.email);
  if (after.role !== before.role) assertAssignable(ctx, after.role);
  if (isWider(ctx, before.role, after.role)) deleteInvitesOfAccount(ctx.db, row.id);
  updateAccount(ctx.db, row.id, own);
  setGroups(ctx, row.id, before.groups, groups);
  const loginsEnded = after.role === before.role ? 0 : deleteLoginsOfAccount(ctx.db, row.id);
  audit(ctx, { action: 'changed', noun: 'account', id: row.id, details: { ...change, loginsEnded } });
  return true;
}

function moveTo(ctx: Ctx, id: string, email: string): void {
  if (accountByEmail(ctx.db, email)) fail('record.conflict', { noun: 'account', id: email, reason: 'exists' });
  deleteInvitesOfAccount(ctx.db, id);
  giveSessions(ctx, email, id);
}

function defined<T extends object>(fields: T): { [K in keyof T]?: NonNullable<T[K]> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as never;
}
