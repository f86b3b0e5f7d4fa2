import type { Ctx } from '../../kit/ctx.ts';
import type { VendorFile } from './model.ts';
import { normalText, readFile } from './read-file.ts';
import { companyId } from './state.ts';
import { trustedKeys } from './vendor-keys.ts';

/** What a file says, rightly signed and made out to this box; whether it would be taken in now is not asked. */
export function inspectFile(ctx: Ctx, text: string): VendorFile {
  return readFile(normalText(text), { keys: trustedKeys(ctx), companyId: companyId(ctx) });
}
