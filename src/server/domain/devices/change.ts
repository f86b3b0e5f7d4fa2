import { updateDevice } from '../../../db/queries/devices.ts';
import { transact } from '../../../db/transact.ts';
import type { Ctx } from '../../kit/ctx.ts';
import { parse } from '../../kit/parse.ts';
import { audit, named } from '../audit/append.ts';
import { accountIdOf, assertPossible } from './assert-possible.ts';
import { type DeviceFacts, factsOf, rowOf, toldChange } from './facts.ts';
import { deviceRow, findDevice } from './find.ts';
import { type Device, type DeviceChange, deviceChangeSchema } from './model.ts';

/**
 * Changes what is given and keeps the rest; the same again changes nothing. A device that is no longer managed loses its
 * policy (SPEC A6), as the record in the audit log says.
 * @throws Failure record.missing, record.conflict, devices.not-managed (a policy is given), input.invalid
 */
export function changeDevice(ctx: Ctx, id: string, input: DeviceChange): Device {
  const { account, ...given } = parse(deviceChangeSchema, input);
  return transact(ctx.db, () => {
    const before = factsOf(deviceRow(ctx, id));
    const signedIn = account === undefined ? {} : { account: accountIdOf(ctx, account) };
    applyFacts(ctx, id, before, withChange(before, { ...given, ...signedIn }));
    return findDevice(ctx, id);
  });
}

/** Facts as they are with these instead; whoever takes management away and names no policy takes that away too. */
export function withChange(before: DeviceFacts, given: { readonly [K in keyof DeviceFacts]?: DeviceFacts[K] | undefined }): DeviceFacts {
  const after = { ...before, ...defined(given) };
  return after.managed || given.policy !== undefined ? after : { ...after, policy: null };
}

/** For verbs that change devices, inside their transaction; false: it is so already. */
export function applyFacts(ctx: Ctx, id: string, before: DeviceFacts, after: DeviceFacts): boolean {
  const change = toldChange(before, after, (name) => named(ctx, name));
  if (!change) return false;
  assertPossible(ctx, id, after);
  updateDevice(ctx.db, id, rowOf(after));
  audit(ctx, { action: 'changed', noun: 'device', id, details: change });
  return true;
}

function defined(fields: { readonly [K in keyof DeviceFacts]?: DeviceFacts[K] | undefined }): Partial<DeviceFacts> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}
