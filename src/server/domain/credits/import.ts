import type { GrantRow } from '../../../db/queries/credits.ts';
import { transact } from '../../../db/transact.ts';
import { sha256 } from '../../kit/crypto.ts';
import type { Ctx } from '../../kit/ctx.ts';
import { Failure } from '../../kit/errors.ts';
import { audit } from '../audit/append.ts';
import { acceptFile } from '../licences/accept.ts';
import type { VendorFile } from '../licences/model.ts';
import { normalText } from '../licences/read-file.ts';
import { keepToday } from '../licences/today.ts';
import { packsOf } from './due.ts';
import { grantAll, grantDue } from './grant.ts';

export interface Imported {
  /** `unchanged`: these very bytes were here already, and nothing was done (SPEC D7). */
  readonly state: 'imported' | 'unchanged';
  readonly file: VendorFile;
  /** What it brought at once. */
  readonly grants: readonly GrantRow[];
}

/**
 * Takes a licence, a voucher or a reset of the clock in and books what it grants (SPEC D4, D7, D9). Fails with
 * `licence.refused` and the reason, which is in the audit log then.
 */
export function importLicenceFile(ctx: Ctx, text: string): Imported {
  try {
    return transact(ctx.db, () => {
      const { state, file } = acceptFile(ctx, text);
      if (state === 'unchanged') return { state, file, grants: [] };
      const today = keepToday(ctx);
      const packs = file.type === 'clock-reset' ? [] : packsOf(file.content);
      return { state: 'imported', file, grants: [...grantAll(ctx, today, packs), ...grantDue(ctx, today)] };
    });
  } catch (error) {
    if (error instanceof Failure && error.code === 'licence.refused')
      noteRefusal(ctx, text, (error as Failure<'licence.refused'>).params.reason);
    throw error;
  }
}

function noteRefusal(ctx: Ctx, text: string, reason: string): void {
  const id = sha256(normalText(text));
  transact(ctx.db, () => audit(ctx, { action: 'refused', noun: 'licence-file', id, details: { reason } }));
}
