import type { Ctx } from '../../kit/ctx.ts';
import { builtInKeys } from './built-in-keys.ts';
import type { VendorKey } from './vendor-key.ts';

/** A demo run believes its own key and no other one (`demo.ts`); nothing that a box is set to can add a key. */
export function trustedKeys(ctx: Ctx): readonly VendorKey[] {
  return ctx.vendorKeys ?? builtInKeys;
}
