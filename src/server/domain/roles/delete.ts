import { countAccountsOfRole, deleteRole as deleteRow } from '../../../db/queries/roles.ts';
import { transact } from '../../../db/transact.ts';
import type { Ctx } from '../../kit/ctx.ts';
import { fail } from '../../kit/errors.ts';
import { audit, named } from '../audit/append.ts';
import { changeableRow } from './change.ts';

/** Refused while accounts have it (`role.in-use`), disabled ones too: they would be left without a role. */
export function deleteRole(ctx: Ctx, id: string): void {
  transact(ctx.db, () => {
    const { name, description, grants } = changeableRow(ctx, id);
    const accounts = countAccountsOfRole(ctx.db, id);
    if (accounts > 0) fail('role.in-use', { accounts });
    deleteRow(ctx.db, id);
    const before = { name: named(ctx, name), description: named(ctx, description), grants };
    audit(ctx, { action: 'deleted', noun: 'role', id, details: { before } });
  });
}
