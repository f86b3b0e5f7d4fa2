import { insertDevice } from '../../../db/queries/registry.ts';
import { transact } from '../../../db/transact.ts';
import type { Ctx } from '../../kit/ctx.ts';
import { parse } from '../../kit/parse.ts';
import { audit, named } from '../audit/append.ts';
import { accountIdOf, assertPossible } from './assert-possible.ts';
import { rowOf, toldFacts } from './facts.ts';
import { findDevice } from './find.ts';
import { type Device, type NewDevice, newDeviceSchema } from './model.ts';

/** What every device begins with: its user alone changes it (SPEC B1). */
export const asItsUserHasIt = { access: 'after-confirmation', optedOut: false, pageHash: null } as const;

/**
 * Registers a device.
 * @throws Failure record.conflict (its name or its id is another device's), record.missing (account, group, policy),
 * devices.not-managed (SPEC A6), input.invalid
 */
export function createDevice(ctx: Ctx, input: NewDevice): Device {
  const sent = parse(newDeviceSchema, input);
  return transact(ctx.db, () => {
    const facts = { ...sent, account: accountIdOf(ctx, sent.account) };
    const id = ctx.id();
    assertPossible(ctx, id, facts);
    insertDevice(ctx.db, { ...rowOf(facts), ...asItsUserHasIt, id, createdAt: ctx.now().getTime() });
    audit(ctx, { action: 'created', noun: 'device', id, details: toldFacts(facts, (name) => named(ctx, name)) });
    return findDevice(ctx, id);
  });
}
