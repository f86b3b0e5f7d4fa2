import { updateKey } from '../../../db/queries/keys.ts';
import { transact } from '../../../db/transact.ts';
import type { Ctx } from '../../kit/ctx.ts';
import { audit, named } from '../audit/append.ts';
import { keyRow, type Whose } from './find.ts';

/** From now on it opens nothing. Revoking it again changes nothing. */
export function revokeKey(ctx: Ctx, whose: Whose, id: string): void {
  transact(ctx.db, () => {
    const { key } = keyRow(ctx, whose, id);
    if (key.revokedAt !== null) return;
    updateKey(ctx.db, id, { revokedAt: ctx.now().getTime() });
    audit(ctx, { action: 'revoked', noun: 'key', id, details: { name: named(ctx, key.name), account: key.accountId } });
  });
}
