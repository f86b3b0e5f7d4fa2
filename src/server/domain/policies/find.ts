import { countDevicesOfPolicy, type PolicyRow, policyById, policyByName } from '../../../db/queries/policies.ts';
import type { Ctx } from '../../kit/ctx.ts';
import { fail } from '../../kit/errors.ts';
import { type Policy, toPolicy } from './model.ts';

export function findPolicy(ctx: Ctx, id: string): Policy {
  return toPolicy(policyRow(ctx, id), countDevicesOfPolicy(ctx.db, id));
}

export function policyRow(ctx: Ctx, id: string): PolicyRow {
  return policyById(ctx.db, id) ?? fail('record.missing', { noun: 'policy', id });
}

/** Refuses a name that another policy has, whatever its case and accents. */
export function assertNameFree(ctx: Ctx, name: string, own: string | null): void {
  const other = policyByName(ctx.db, name);
  if (other && other.id !== own) fail('record.conflict', { noun: 'policy', id: name, reason: 'exists' });
}
