import { and, eq } from 'drizzle-orm';
import type { Db } from '../client.ts';
import { devices, modules, policies } from '../schema/devices.ts';

/** A module has session insights on (SPEC A3). */
export function hasAllowingModule(db: Db): boolean {
  return db.orm.select({ id: modules.id }).from(modules).where(eq(modules.insights, true)).limit(1).get() !== undefined;
}

/** A managed device has a policy with both switches on (SPEC A6). */
export function hasAllowingPolicy(db: Db): boolean {
  const allows = and(eq(policies.reports, true), eq(policies.insights, true), eq(devices.isManaged, true));
  const found = db.orm.select({ id: devices.id }).from(policies).innerJoin(devices, eq(devices.policyId, policies.id)).where(allows);
  return found.limit(1).get() !== undefined;
}
