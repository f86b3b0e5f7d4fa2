import { z } from 'zod';
import { countRecoveryCodes, factorOfAccount } from '../../../db/queries/factors.ts';
import { iso } from '../../kit/clock.ts';
import type { Ctx } from '../../kit/ctx.ts';

/** The second factor of an account, as its owner sees it. */
export const factorSchema = z.object({
  since: z.string().describe('RFC 3339.'),
  recoveryCodesLeft: z.number().int(),
});

export type Factor = Readonly<z.infer<typeof factorSchema>>;

/** Null: the password stands alone. */
export function findFactor(ctx: Ctx, accountId: string): Factor | null {
  const row = factorOfAccount(ctx.db, accountId);
  return row ? { since: iso(row.createdAt), recoveryCodesLeft: countRecoveryCodes(ctx.db, accountId) } : null;
}
