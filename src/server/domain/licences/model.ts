import { z } from 'zod';
import { priceListSchema } from './prices.ts';
import type { VendorKey } from './vendor-key.ts';

/** Free credits a month (SPEC D2). A tier that is not here has no AI features (SPEC D1). */
export const freeCredits = { business: 5, premium: 10, corporate: 15, tensor: 50 } as const;

export type Tier = keyof typeof freeCredits;

export function isTier(name: string): name is Tier {
  return Object.hasOwn(freeCredits, name);
}

/** For whom the vendor's files are made. */
export const audience = 'debrief';

export const fileTypes = ['licence', 'voucher', 'clock-reset'] as const;

export type FileType = (typeof fileTypes)[number];

/** `typ` of the JWS header: a file of one type can never pass for another one. */
export function jwsType(type: FileType): string {
  return `debrief-${type}`;
}

const day = z.iso.date();
const time = z.iso.datetime({ offset: true });
const id = z.string().min(1).max(100);
const credits = z.int().min(1).max(100_000_000);

/** Fields that a newer version of the vendor's tool adds are kept, here as everywhere below (SPEC D7). */
const packSchema = z.looseObject({ id, credits, bought: day });

/** What every file says. */
const common = { aud: z.string(), id, company: id, issued: time };

export const licenceSchema = z.looseObject({
  ...common,
  /** Who it was sold to, in words. */
  customer: z.string().max(200).optional(),
  tier: z.string().min(1).max(50),
  /** The first day of the next term: until the day before, the licence is valid. */
  renewal: day,
  /** Higher than that of every licence before it. */
  serial: z.int().min(1),
  /** Credits a year, which end with the main licence (SPEC D4). */
  addOn: z.looseObject({ credits, started: day }).nullish(),
  packs: z.array(packSchema).max(1000).default([]),
  prices: priceListSchema.optional(),
});

/** A pack that was bought between two licences. */
export const voucherSchema = z.looseObject({ ...common, packs: z.array(packSchema).min(1).max(1000) });

/** Puts the high-water mark back from where a wrong clock had moved it (SPEC D8). */
export const clockResetSchema = z
  .looseObject({
    ...common,
    /** The mark that the box had when it asked: the reset is good for no other one. */
    from: time,
    /** The new mark. */
    to: time,
  })
  .refine(({ from, to }) => Date.parse(to) < Date.parse(from), 'not-possible');

export type Licence = z.infer<typeof licenceSchema>;
export type Voucher = z.infer<typeof voucherSchema>;
export type ClockReset = z.infer<typeof clockResetSchema>;
export type Pack = z.infer<typeof packSchema>;

/** A file whose signature, type, audience and company are right. */
export type VendorFile =
  | { readonly type: 'licence'; readonly content: Licence; readonly signedBy: VendorKey['use'] }
  | { readonly type: 'voucher'; readonly content: Voucher; readonly signedBy: VendorKey['use'] }
  | { readonly type: 'clock-reset'; readonly content: ClockReset; readonly signedBy: VendorKey['use'] };

/** Why a file is refused: parameter `reason` of `licence.refused` (SPEC D7). */
export const refusals = [
  /** No file of the vendor at all. */
  'unreadable',
  /** It is one, but an end is missing. */
  'truncated',
  /** Signed, or not signed, in another way than Ed25519. */
  'algorithm',
  'unknown-key',
  /** Signed with a key that the vendor has given up. */
  'retired-key',
  /** The signature does not fit what is written. */
  'forged',
  'wrong-type',
  'wrong-audience',
  /** Rightly signed, but its fields are not those of its type. */
  'wrong-content',
  'other-company',
  /** Another file has the same id. */
  'used-id',
  /** A pack's id is known with another size or date. */
  'used-pack',
  'older-serial',
  'expired',
  'future-dated',
  /** A reset for another state of the clock. */
  'other-mark',
] as const;

export type Refusal = (typeof refusals)[number];
