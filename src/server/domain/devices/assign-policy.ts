import type { Ctx } from '../../kit/ctx.ts';
import { type ChangedDevices, changeDevices } from './bulk.ts';

/**
 * Gives these devices a policy, or none (`null`): all that can have one. A device that is not managed is refused and left
 * out, with that reason (SPEC A6). At most 200 at once.
 * @throws Failure record.missing: a device or the policy is not there, and nothing is changed
 */
export function assignPolicy(ctx: Ctx, deviceIds: readonly string[], policyId: string | null): ChangedDevices {
  return changeDevices(ctx, { devices: [...deviceIds], policy: policyId });
}
