import type { z } from 'zod';
import { accountByEmail, insertAccount } from '../../../db/queries/accounts.ts';
import { transact } from '../../../db/transact.ts';
import type { Ctx } from '../../kit/ctx.ts';
import { fail } from '../../kit/errors.ts';
import { parse } from '../../kit/parse.ts';
import { audit, named } from '../audit/append.ts';
import { createInvite } from '../invites/create.ts';
import { assertAssignable } from '../roles/assign.ts';
import { companySettings } from '../settings/settings.ts';
import { toldFacts } from './facts.ts';
import { findAccountDetail } from './find.ts';
import { giveSessions } from './give-sessions.ts';
import { invitationOf, invitationSchema } from './invite.ts';
import { joinGroups } from './memberships.ts';
import { accountDetailSchema, type NewAccount, newAccountSchema } from './model.ts';
import { newPassword } from './new-password.ts';

export const createdAccountSchema = accountDetailSchema.extend({
  invitation: invitationSchema.nullable().describe('In this answer alone; null: it was made with a password.'),
});

export type CreatedAccount = Readonly<z.infer<typeof createdAccountSchema>>;

/**
 * An account, and without a password the invitation to set one. Sessions of its address that are nobody's become its own.
 * Refuses an address that has an account already (`record.conflict`), a role beyond the actor's own (`role.beyond-own`),
 * a role or a group that is not there (`record.missing`).
 */
export async function createAccount(ctx: Ctx, input: NewAccount): Promise<CreatedAccount> {
  const { password, ...sent } = parse(newAccountSchema, input);
  const { pageLanguage, timeZone } = companySettings(ctx);
  const facts = { ...sent, language: sent.language ?? pageLanguage, timeZone: sent.timeZone ?? timeZone };
  const passwordHash = password === undefined ? null : (await newPassword(ctx, facts, password, { withFactor: false })).passwordHash;
  return transact(ctx.db, () => {
    assertAssignable(ctx, facts.role);
    if (accountByEmail(ctx.db, facts.email)) fail('record.conflict', { noun: 'account', id: facts.email, reason: 'exists' });
    const { groups, ...own } = facts;
    const times = { createdAt: ctx.now().getTime(), lastLoginAt: null, disabledAt: null };
    const row = { ...own, ...times, id: ctx.id(), passwordHash };
    insertAccount(ctx.db, row);
    joinGroups(ctx, row.id, groups);
    giveSessions(ctx, row.email, row.id);
    const details = toldFacts({ ...facts, groups: groups.toSorted() }, (name) => named(ctx, name));
    audit(ctx, { action: 'created', noun: 'account', id: row.id, details });
    const invitation = passwordHash === null ? invitationOf(createInvite(ctx, row.id)) : null;
    return { ...findAccountDetail(ctx, row.id), invitation };
  });
}
