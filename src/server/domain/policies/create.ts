import { insertPolicy } from '../../../db/queries/policies.ts';
import { transact } from '../../../db/transact.ts';
import type { Ctx } from '../../kit/ctx.ts';
import { parse } from '../../kit/parse.ts';
import { audit, named } from '../audit/append.ts';
import type { PolicySwitches } from './effect.ts';
import { assertNameFree, policyRow } from './find.ts';
import { type NewPolicy, newPolicySchema, type Policy, toPolicy } from './model.ts';

/** Nothing is taken from the person at the device unless somebody says so. */
const unset: PolicySwitches = { reports: true, insights: true, enforced: false, stillAsks: false };

/** A policy that no device has yet, also where it is a copy. Refuses a name that is taken (`record.conflict`). */
export function createPolicy(ctx: Ctx, input: NewPolicy): Policy {
  const { name, copyOf, ...chosen } = parse(newPolicySchema, input);
  return transact(ctx.db, () => {
    const from = copyOf === undefined ? unset : policyRow(ctx, copyOf);
    assertNameFree(ctx, name, null);
    const switches: PolicySwitches = {
      reports: chosen.reports ?? from.reports,
      insights: chosen.insights ?? from.insights,
      enforced: chosen.enforced ?? from.enforced,
      stillAsks: chosen.stillAsks ?? from.stillAsks,
    };
    const row = { id: ctx.id(), name, ...switches, createdAt: ctx.now().getTime() };
    insertPolicy(ctx.db, row);
    const details = { name: named(ctx, name), ...switches, copyOf: copyOf ?? null };
    audit(ctx, { action: 'created', noun: 'policy', id: row.id, details });
    return toPolicy(row, 0);
  });
}
