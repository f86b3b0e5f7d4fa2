import type { Ctx } from '../../kit/ctx.ts';
import type { VendorKey } from './vendor-key.ts';

/**
 * The keys that this program believes (SPEC D7). `node scripts/licence.ts keys` makes a pair and prints its line for this
 * list; the private half stays with the vendor and is no part of the product.
 */
const builtIn: readonly VendorKey[] = [];

/** A demo run believes its own key and no other one (`demo.ts`); nothing that a box is set to can add a key. */
export function trustedKeys(ctx: Ctx): readonly VendorKey[] {
  return ctx.vendorKeys ?? builtIn;
}
