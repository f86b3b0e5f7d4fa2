import { generateKeyPairSync } from 'node:crypto';
import { highestSerial } from '../../../db/queries/licences.ts';
import type { Ctx } from '../../kit/ctx.ts';
import { addDays } from './calendar.ts';
import { readClock } from './clock.ts';
import { writeSigned } from './jws.ts';
import { audience, jwsType, type Tier } from './model.ts';
import { companyId } from './state.ts';
import type { VendorKey } from './vendor-key.ts';

/**
 * A key and a licence for a demo run (SPEC D7). The private half is dropped here; the public one has to stand in the run's
 * `ctx.vendorKeys`, and stands nowhere else, so that the licence means nothing to any other run.
 */
export function demoLicence(
  ctx: Ctx,
  options: { readonly tier?: Tier; readonly days?: number } = {},
): { readonly key: VendorKey; readonly file: string } {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const { day } = readClock(ctx);
  const id = `demo-${ctx.id()}`;
  const content = {
    aud: audience,
    id,
    company: companyId(ctx),
    issued: ctx.now().toISOString(),
    customer: 'Demo',
    tier: options.tier ?? 'tensor',
    renewal: addDays(day, options.days ?? 30),
    serial: highestSerial(ctx.db) + 1,
    // Enough for whatever is brought to a demo: a month's free credits are 50.
    packs: [{ id: `${id}-pack`, credits: 10_000, bought: day }],
  };
  const key: VendorKey = { id, x: String(publicKey.export({ format: 'jwk' }).x), use: 'demo' };
  return { key, file: writeSigned(jwsType('licence'), content, { id, privateKey }) };
}
