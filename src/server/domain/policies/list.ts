import { countPolicies as countRows, devicesOfPolicyAfter, policiesAfter } from '../../../db/queries/policies.ts';
import type { Ctx } from '../../kit/ctx.ts';
import { cursorText, readCursor } from '../../kit/cursor.ts';
import { policyRow } from './find.ts';
import { type Policy, type PolicyDevice, toPolicy, toPolicyDevice } from './model.ts';

/** `limit`: 1 to 200. */
interface Place {
  readonly limit: number;
  readonly cursor?: string | undefined;
}

/** By name. `next`: the `cursor` of the next page; null at the end. */
export function pageOfPolicies(ctx: Ctx, { limit, cursor }: Place): { readonly policies: Policy[]; readonly next: string | null } {
  const rows = policiesAfter(ctx.db, afterOf(cursor), limit + 1);
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  const policies = page.map(({ devices, folded: _, ...row }) => toPolicy(row, devices));
  return { policies, next: last && rows.length > limit ? cursorText([last.folded]) : null };
}

export function countPolicies(ctx: Ctx): number {
  return countRows(ctx.db);
}

/** The devices that have the policy, by name. */
export function pageOfPolicyDevices(
  ctx: Ctx,
  id: string,
  { limit, cursor }: Place,
): { readonly devices: PolicyDevice[]; readonly next: string | null } {
  policyRow(ctx, id);
  const rows = devicesOfPolicyAfter(ctx.db, id, afterOf(cursor), limit + 1);
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return { devices: page.map(toPolicyDevice), next: last && rows.length > limit ? cursorText([last.lowered]) : null };
}

function afterOf(cursor: string | undefined): string | null {
  return cursor === undefined ? null : readCursor(cursor, ['string'])[0];
}
