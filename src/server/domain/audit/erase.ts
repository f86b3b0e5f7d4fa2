import { eraseName as eraseRow } from '../../../db/queries/audit.ts';
import { transact } from '../../../db/transact.ts';
import { keyedDigest } from '../../kit/crypto.ts';
import type { Ctx } from '../../kit/ctx.ts';
import { audit } from './append.ts';

/**
 * Takes a name (or any text that `named` was given) out of the log's side table, so that its digest stands for nobody
 * any more; the chain stays whole (SPEC K9). Answers whether it was there. For the erasure of a person, which also
 * empties the write-ahead log; what was exported before is out of reach.
 */
export function eraseName(ctx: Ctx, name: string): boolean {
  const digest = keyedDigest(ctx.data.digestKey, name);
  return transact(ctx.db, () => {
    const erased = eraseRow(ctx.db, digest);
    if (erased) audit(ctx, { action: 'erased', noun: 'name', id: digest });
    return erased;
  });
}
