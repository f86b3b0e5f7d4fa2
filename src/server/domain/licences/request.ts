import { z } from 'zod';
import type { Ctx } from '../../kit/ctx.ts';
import { parse } from '../../kit/parse.ts';
import { companySettings } from '../settings/settings.ts';
import { readClock } from './clock.ts';
import { addOnPrice, type PriceList, type ProratedPrice, packPrice, proratedPrice } from './prices.ts';
import { companyId, licenceState } from './state.ts';

export const requestSchema = z.strictObject({
  /** Credits a year. */
  addOn: z.int().min(1).optional(),
  /** Sizes of packs, one entry a pack. */
  packs: z.array(z.int().min(1)).max(100).default([]),
  /** Asks for a reset of the high-water mark (SPEC D8). */
  clockReset: z.boolean().default(false),
});

export type RequestInput = z.input<typeof requestSchema>;

/** What is asked of the vendor, as the file to take there. Signed by nobody: it grants nothing. Prices in minor units. */
export interface LicenceRequest {
  readonly type: 'debrief-request';
  readonly version: 1;
  readonly company: string;
  readonly companyName: string;
  readonly made: string;
  readonly licence: { readonly id: string; readonly serial: number; readonly tier: string; readonly renewal: string } | null;
  readonly addOn: { readonly credits: number; readonly price: ProratedPrice | null } | null;
  readonly packs: readonly { readonly credits: number; readonly price: number | null }[];
  /** Null where the prices of everything asked for are not known. */
  readonly total: number | null;
  readonly currency: string | null;
  readonly clockReset: { readonly mark: string; readonly clock: string } | null;
}

/**
 * Puts a request together and computes what it will cost (SPEC D7), with the price list of the licence or another one.
 * Changes nothing.
 */
export function licenceRequest(ctx: Ctx, input: RequestInput, prices?: PriceList): LicenceRequest {
  const wanted = parse(requestSchema, input);
  const reading = readClock(ctx);
  const { licence } = licenceState(ctx, reading);
  const list = prices ?? licence?.prices ?? null;
  const packs = wanted.packs.map((credits) => ({ credits, price: list && packPrice(list, credits) }));
  const addOn = wanted.addOn === undefined ? null : { credits: wanted.addOn, price: priceOfAddOn() };
  const parts = [...packs.map(({ price }) => price), ...(addOn ? [addOn.price?.total ?? null] : [])];
  return {
    type: 'debrief-request',
    version: 1,
    company: companyId(ctx),
    companyName: companySettings(ctx).companyName,
    made: new Date(reading.clock).toISOString(),
    licence: licence && { id: licence.id, serial: licence.serial, tier: licence.tier, renewal: licence.renewal },
    addOn,
    packs,
    total: parts.reduce<number | null>((sum, price) => (sum === null || price === null ? null : sum + price), 0),
    currency: list?.currency ?? null,
    clockReset: wanted.clockReset
      ? { mark: new Date(reading.mark ?? reading.clock).toISOString(), clock: new Date(reading.clock).toISOString() }
      : null,
  };

  function priceOfAddOn(): ProratedPrice | null {
    const yearly = list && addOnPrice(list, wanted.addOn ?? 0);
    if (!list || yearly === null || !licence) return null;
    const yearlyNow = licence.addOn ? addOnPrice(list, licence.addOn.credits) : 0;
    if (yearlyNow === null) return null;
    return proratedPrice({ yearly, yearlyNow, today: reading.latestDay, renewal: licence.renewal });
  }
}
