import { z } from 'zod';
import { addOnYear, type Day, daysBetween } from './calendar.ts';

/** Money is an integer in the currency's minor unit (cents). */
const money = z.int().min(0).max(1_000_000_000_000);

/** The vendor's prices, as a licence carries them or a file tells them. */
export const priceListSchema = z.looseObject({
  /** ISO 4217. */
  currency: z.string().regex(/^[A-Z]{3}$/),
  addOns: z.array(z.looseObject({ credits: z.int().min(1), price: money })).max(100),
  packs: z.array(z.looseObject({ credits: z.int().min(1), price: money })).max(100),
});

export type PriceList = z.infer<typeof priceListSchema>;

/** What an add-on costs from a day to the renewal date, with every number it is made of. Prices in minor units. */
export interface ProratedPrice {
  /** A whole year's price, less that of the add-on it takes the place of. */
  readonly yearly: number;
  /** The year it is bought into: first day, and first day of the next one. */
  readonly from: Day;
  readonly to: Day;
  /** The day of the purchase counts. */
  readonly daysLeft: number;
  readonly daysInYear: number;
  /** yearly × daysLeft ÷ daysInYear, half a unit rounded up. */
  readonly firstYear: number;
  /** Further whole years until the renewal date, each at the yearly price. */
  readonly laterYears: number;
  readonly total: number;
}

/**
 * SPEC D4: "the full yearly amount at a pro-rated price". Null when the licence has ended on that day: there is nothing
 * that the add-on could end with. `yearlyNow`: the yearly price of a smaller add-on that is there already.
 */
export function proratedPrice(input: { yearly: number; yearlyNow?: number; today: Day; renewal: Day }): ProratedPrice | null {
  const year = addOnYear(input.renewal, input.today);
  if (!year) return null;
  const yearly = Math.max(0, input.yearly - (input.yearlyNow ?? 0));
  const daysLeft = daysBetween(input.today, year.endsOn);
  const daysInYear = daysBetween(year.startsOn, year.endsOn);
  const firstYear = Math.floor((2 * yearly * daysLeft + daysInYear) / (2 * daysInYear));
  const laterYears = Temporal.PlainDate.from(year.endsOn).until(input.renewal, { largestUnit: 'years' }).years;
  const total = firstYear + laterYears * yearly;
  return { yearly, from: year.startsOn, to: year.endsOn, daysLeft, daysInYear, firstYear, laterYears, total };
}

/** Null: the list has no add-on of that size. */
export function addOnPrice(list: PriceList, credits: number): number | null {
  return list.addOns.find((one) => one.credits === credits)?.price ?? null;
}

/** Null: the list has no pack of that size. */
export function packPrice(list: PriceList, credits: number): number | null {
  return list.packs.find((one) => one.credits === credits)?.price ?? null;
}
