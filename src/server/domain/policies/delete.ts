import { countDevicesOfPolicy, deletePolicyRow } from '../../../db/queries/policies.ts';
import { transact } from '../../../db/transact.ts';
import type { Ctx } from '../../kit/ctx.ts';
import { audit, named } from '../audit/append.ts';
import { policyRow } from './find.ts';

/** Devices that have it are left without a policy; answers how many those are. */
export function deletePolicy(ctx: Ctx, id: string): { readonly devices: number } {
  return transact(ctx.db, () => {
    const { name, reports, insights, enforced, stillAsks } = policyRow(ctx, id);
    const devices = countDevicesOfPolicy(ctx.db, id);
    deletePolicyRow(ctx.db, id);
    const before = { name: named(ctx, name), reports, insights, enforced, stillAsks };
    audit(ctx, { action: 'deleted', noun: 'policy', id, details: { before, devices } });
    return { devices };
  });
}
