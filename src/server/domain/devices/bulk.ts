import { z } from 'zod';
import { transact } from '../../../db/transact.ts';
import type { Ctx } from '../../kit/ctx.ts';
import { parse } from '../../kit/parse.ts';
import { assertGroup, assertPolicy } from './assert-possible.ts';
import { applyFacts, withChange } from './change.ts';
import { factsOf } from './facts.ts';
import { deviceRow } from './find.ts';
import { deviceFields } from './model.ts';

/** Devices in one bulk change: what one transaction does without making pages wait. More: page by page, or as a table. */
export const largestSelection = 200;

export const changeDevicesSchema = z.strictObject({
  devices: z.array(z.string().min(1).max(100)).min(1).max(largestSelection).describe('Ids.'),
  policy: deviceFields.policy.optional().describe('Id of a policy; null: none.'),
  group: deviceFields.group.optional().describe('Id of a group of devices; null: none.'),
});

export const changedDevicesSchema = z.object({
  changed: z.array(z.string()),
  unchanged: z.array(z.string()).describe('It was so already.'),
  leftOut: z
    .array(z.object({ device: z.string(), reason: z.enum(['not-managed']) }))
    .describe('Not changed at all, and why: a policy is of managed devices only.'),
});

export type ChangedDevices = Readonly<z.infer<typeof changedDevicesSchema>>;

/** Changes all of a selection but what cannot have the policy (SPEC A6), which is left out and said. */
export function changeDevices(ctx: Ctx, input: z.input<typeof changeDevicesSchema>): ChangedDevices {
  const { devices, policy, group } = parse(changeDevicesSchema, input);
  return transact(ctx.db, () => {
    if (policy) assertPolicy(ctx, policy);
    if (group) assertGroup(ctx, group);
    const answer: ChangedDevices = { changed: [], unchanged: [], leftOut: [] };
    for (const id of new Set(devices)) {
      const before = factsOf(deviceRow(ctx, id));
      if (policy && !before.managed) {
        answer.leftOut.push({ device: id, reason: 'not-managed' });
        continue;
      }
      answer[applyFacts(ctx, id, before, withChange(before, { policy, group })) ? 'changed' : 'unchanged'].push(id);
    }
    return answer;
  });
}
