import { accountByEmail } from '../../../db/queries/accounts.ts';
import { deviceGroupById } from '../../../db/queries/device-groups.ts';
import { deviceByName, deviceByRef, hasPolicy } from '../../../db/queries/devices.ts';
import type { Ctx } from '../../kit/ctx.ts';
import { fail } from '../../kit/errors.ts';
import type { DeviceFacts } from './facts.ts';

/** `email` in lower case. */
export function accountIdOf(ctx: Ctx, email: string | null): string | null {
  if (email === null) return null;
  return accountByEmail(ctx.db, email)?.id ?? fail('record.missing', { noun: 'account', id: email });
}

/** Refuses facts that the device `id` cannot have, whether it is there already or about to be made. */
export function assertPossible(ctx: Ctx, id: string, { name, ref, group, policy, managed }: DeviceFacts): void {
  if ((deviceByName(ctx.db, name)?.id ?? id) !== id) fail('record.conflict', { noun: 'device', id: name, reason: 'exists' });
  if (ref !== null && (deviceByRef(ctx.db, ref)?.id ?? id) !== id)
    fail('record.conflict', { noun: 'device', id: ref, reason: 'ref-taken' });
  if (group !== null) assertGroup(ctx, group);
  if (policy !== null) assertPolicy(ctx, policy);
  if (policy !== null && !managed) fail('devices.not-managed', { name });
}

export function assertGroup(ctx: Ctx, id: string): void {
  if (!deviceGroupById(ctx.db, id)) fail('record.missing', { noun: 'device-group', id });
}

export function assertPolicy(ctx: Ctx, id: string): void {
  if (!hasPolicy(ctx.db, id)) fail('record.missing', { noun: 'policy', id });
}
