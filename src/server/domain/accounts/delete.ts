import { deleteAccount as deleteRow, hangsOnAccount } from '../../../db/queries/accounts.ts';
import type { Ctx } from '../../kit/ctx.ts';
import { fail } from '../../kit/errors.ts';
import { audit, named } from '../audit/append.ts';
import { factsOf, toldFacts } from './facts.ts';
import { changeableRow } from './find.ts';
import { keepAdministrator } from './last-administrator.ts';
import { groupIdsOf } from './memberships.ts';
import { ownAccountId } from './own.ts';

/**
 * Deletes an account that nothing hangs on: nobody ever signed in with it, no session and no key is its own. Any other is
 * part of the record of who did what, and can only be disabled (`accounts.in-use`).
 */
export function deleteAccount(ctx: Ctx, id: string): void {
  keepAdministrator(ctx, () => {
    const row = changeableRow(ctx, id);
    if (id === ownAccountId(ctx)) fail('accounts.self', {});
    if (row.lastLoginAt !== null || hangsOnAccount(ctx.db, id)) fail('accounts.in-use', {});
    const before = toldFacts(factsOf(row, groupIdsOf(ctx, id)), (name) => named(ctx, name));
    deleteRow(ctx.db, id);
    audit(ctx, { action: 'deleted', noun: 'account', id, details: { before } });
  });
}

/** Whether `deleteAccount` would be refused because of what hangs on it. */
export function isInUse(ctx: Ctx, { id, lastLoginAt }: { readonly id: string; readonly lastLoginAt: string | null }): boolean {
  return lastLoginAt !== null || hangsOnAccount(ctx.db, id);
}
