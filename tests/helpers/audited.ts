import { nameOf, recordsAfter } from '../../src/db/queries/audit.ts';
import type { Ctx } from '../../src/server/kit/ctx.ts';

/** What the log holds about a noun, oldest first, with digests put back into names. */
export function auditedDetails(ctx: Ctx, noun: string): { action: string; id: string; details: unknown }[] {
  return recordsAfter(ctx.db, 0, 10_000)
    .filter((record) => record.noun === noun)
    .map(({ action, recordId, details }) => ({
      action,
      id: recordId,
      details: JSON.parse(details, (_key, value) => readable(ctx, value)),
    }));
}

function readable(ctx: Ctx, value: unknown): unknown {
  return typeof value === 'string' && /^[0-9a-f]{64}$/.test(value) ? (nameOf(ctx.db, value) ?? value) : value;
}
