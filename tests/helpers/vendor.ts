import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { readBox } from '../../src/db/queries/licences.ts';
import { putSetting } from '../../src/db/queries/settings.ts';
import { transact } from '../../src/db/transact.ts';
import { releaseCredit, reserveCredit, settleCredit } from '../../src/server/domain/credits/charge.ts';
import { importLicenceFile } from '../../src/server/domain/credits/import.ts';
import { writeSigned } from '../../src/server/domain/licences/jws.ts';
import { audience, type FileType, jwsType } from '../../src/server/domain/licences/model.ts';
import type { VendorKey } from '../../src/server/domain/licences/vendor-key.ts';
import type { Ctx } from '../../src/server/kit/ctx.ts';
import { testContext } from './context.ts';

export interface SigningKey {
  readonly id: string;
  readonly privateKey: KeyObject;
  readonly trusted: VendorKey;
}

export function signingKey(id: string, use: VendorKey['use'] = 'current'): SigningKey {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  return { id, privateKey, trusted: { id, x: String(publicKey.export({ format: 'jwk' }).x), use } };
}

/** The vendor of the tests: a real key, made anew for each run of a file. */
export const vendor = signingKey('test');

type Fields = Readonly<Record<string, unknown>>;

export interface Box {
  readonly ctx: Ctx;
  /** Sets the box's clock. */
  at(time: string): void;
  /** A licence for this box; `fields` change it. Each call has the next serial and id. */
  licence(fields?: Fields): string;
  file(type: FileType, fields: Fields): string;
  /** Imports a licence. */
  license(fields?: Fields): ReturnType<typeof importLicenceFile>;
}

/** A box that believes the vendor of the tests, its clock at `at`, in a time zone. */
export function licensedBox(options: { readonly at?: string; readonly timeZone?: string; readonly path?: string } = {}): Box {
  const made = testContext(options.path === undefined ? {} : { path: options.path });
  let clock = Date.parse(options.at ?? '2026-03-02T09:00:00Z');
  const ctx: Ctx = { ...made.ctx, now: () => new Date(clock), vendorKeys: [vendor.trusted] };
  if (options.timeZone) moveTo(ctx, options.timeZone);
  let serial = 0;
  const at = (time: string) => {
    clock = Date.parse(time);
  };
  const file = (type: FileType, fields: Fields) => {
    const common = { aud: audience, company: readBox(ctx.db).companyId, issued: new Date(clock).toISOString() };
    return writeSigned(jwsType(type), { ...common, ...fields }, vendor);
  };
  const licence = (fields: Fields = {}) => {
    serial += 1;
    return file('licence', { id: `L-${serial}`, serial, tier: 'tensor', renewal: '2027-04-01', packs: [], ...fields });
  };
  return { ctx, at, licence, file, license: (fields) => importLicenceFile(ctx, licence(fields)) };
}

/** The company's time zone. */
export function moveTo(ctx: Ctx, timeZone: string): void {
  putSetting(ctx.db, 'timeZone', timeZone, 0);
}

/** The verbs of the session pipeline, each in a transaction of its own. */
export const reserve = (ctx: Ctx, sessionId: string) => transact(ctx.db, () => reserveCredit(ctx, sessionId).state);
export const settle = (ctx: Ctx, sessionId: string) => transact(ctx.db, () => settleCredit(ctx, sessionId).state);
export const release = (ctx: Ctx, sessionId: string) => transact(ctx.db, () => releaseCredit(ctx, sessionId).state);

/** Summarizes so many sessions named after `prefix`. */
export function spend(ctx: Ctx, prefix: string, count: number): void {
  for (let n = 1; n <= count; n++) {
    reserve(ctx, `${prefix}-${n}`);
    settle(ctx, `${prefix}-${n}`);
  }
}
