import { type PolicyRow, updatePolicy } from '../../../db/queries/policies.ts';
import { transact } from '../../../db/transact.ts';
import type { Ctx } from '../../kit/ctx.ts';
import { parse } from '../../kit/parse.ts';
import { audit, named } from '../audit/append.ts';
import { assertNameFree, findPolicy, policyRow } from './find.ts';
import { type Policy, type PolicyChange, policyChangeSchema } from './model.ts';

const fields = ['name', 'reports', 'insights', 'enforced', 'stillAsks'] as const;

/**
 * Changes what is given and keeps the rest, for every device that has it; the same again changes nothing. Sessions that are
 * running keep the settings of their start (SPEC C7).
 */
export function changePolicy(ctx: Ctx, id: string, input: PolicyChange): Policy {
  const wanted = parse(policyChangeSchema, input);
  return transact(ctx.db, () => {
    const row = policyRow(ctx, id);
    const after = Object.fromEntries(fields.map((field) => [field, wanted[field] ?? row[field]])) as Pick<
      PolicyRow,
      (typeof fields)[number]
    >;
    const changed = fields.filter((field) => after[field] !== row[field]);
    if (changed.length === 0) return findPolicy(ctx, id);
    assertNameFree(ctx, after.name, id);
    updatePolicy(ctx.db, id, after);
    const told = (policy: typeof after) =>
      Object.fromEntries(changed.map((field) => [field, field === 'name' ? named(ctx, policy.name) : policy[field]]));
    const policy = findPolicy(ctx, id);
    const details = { before: told(row), after: told(after), devices: policy.devices };
    audit(ctx, { action: 'changed', noun: 'policy', id, details });
    return policy;
  });
}
