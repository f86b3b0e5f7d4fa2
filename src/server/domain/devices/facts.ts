import type { DeviceRow } from '../../../db/queries/registry.ts';
import type { Json } from '../../kit/canonical.ts';
import type { Platform } from './platform.ts';

/** What administrators decide about a device. `account`, `group` and `policy`: ids. */
export interface DeviceFacts {
  readonly name: string;
  readonly ref: string | null;
  readonly platform: Platform;
  readonly os: string | null;
  readonly managed: boolean;
  readonly fullClient: boolean;
  readonly account: string | null;
  readonly group: string | null;
  readonly policy: string | null;
}

const fields = ['name', 'ref', 'platform', 'os', 'managed', 'fullClient', 'account', 'group', 'policy'] as const;

/** Makes a name into what the audit log may hold of it (`named`). */
type Named = (name: string) => string;

export function factsOf(row: DeviceRow): DeviceFacts {
  const { name, ref, platform, os, isManaged, hasFullClient, signedInAccountId, groupId, policyId } = row;
  const ids = { account: signedInAccountId, group: groupId, policy: policyId };
  return { name, ref, platform, os, managed: isManaged, fullClient: hasFullClient, ...ids };
}

export function rowOf({ managed, fullClient, account, group, policy, ...own }: DeviceFacts) {
  return { ...own, isManaged: managed, hasFullClient: fullClient, signedInAccountId: account, groupId: group, policyId: policy };
}

export function changedFields(before: DeviceFacts, after: DeviceFacts): (keyof DeviceFacts)[] {
  return fields.filter((field) => before[field] !== after[field]);
}

/** A device, as the audit log tells it. */
export function toldFacts(facts: DeviceFacts, named: Named): Record<string, Json> {
  return told(facts, fields, named);
}

/** What was changed, before and after; null: nothing. */
export function toldChange(
  before: DeviceFacts,
  after: DeviceFacts,
  named: Named,
): { before: Record<string, Json>; after: Record<string, Json> } | null {
  const changed = changedFields(before, after);
  return changed.length === 0 ? null : { before: told(before, changed, named), after: told(after, changed, named) };
}

function told(facts: DeviceFacts, which: readonly (keyof DeviceFacts)[], named: Named): Record<string, Json> {
  return Object.fromEntries(which.map((field): [string, Json] => [field, toldField(facts, field, named)]));
}

/** Words that somebody typed are names; the rest are codes and ids. */
function toldField(facts: DeviceFacts, field: keyof DeviceFacts, named: Named): Json {
  const value = facts[field];
  const isTyped = field === 'name' || field === 'ref' || field === 'os';
  return isTyped && typeof value === 'string' ? named(value) : value;
}
