import { devices } from '../../src/db/schema/devices.ts';
import type { Ctx } from '../../src/server/kit/ctx.ts';

/** Managed devices with this policy, one by name; in one statement, whatever their number. */
export function devicesWith(ctx: Ctx, policyId: string | null, names: readonly string[]): void {
  const facts = { ref: null, os: null, isManaged: true, hasFullClient: false, signedInAccountId: null, groupId: null } as const;
  const rest = { platform: 'windows', policyId, access: 'after-confirmation', optedOut: false, pageHash: null, createdAt: 0 } as const;
  for (let at = 0; at < names.length; at += 500) {
    const rows = names.slice(at, at + 500).map((name) => ({ id: ctx.id(), name, ...facts, ...rest }));
    ctx.db.orm.insert(devices).values(rows).run();
  }
}
