import { generateKeyPairSync, sign } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { newestRecords } from '../../src/db/queries/audit.ts';
import { licenceFiles } from '../../src/db/queries/licences.ts';
import { creditBalance } from '../../src/server/domain/credits/balance.ts';
import { importLicenceFile } from '../../src/server/domain/credits/import.ts';
import { canUseCredit } from '../../src/server/domain/credits/use.ts';
import { builtInKeys } from '../../src/server/domain/licences/built-in-keys.ts';
import { readClock } from '../../src/server/domain/licences/clock.ts';
import { demoLicence } from '../../src/server/domain/licences/demo.ts';
import { inspectFile } from '../../src/server/domain/licences/inspect.ts';
import { writeSigned } from '../../src/server/domain/licences/jws.ts';
import { refusals } from '../../src/server/domain/licences/model.ts';
import { licenceRequest } from '../../src/server/domain/licences/request.ts';
import { companyId, licenceState } from '../../src/server/domain/licences/state.ts';
import type { Failure } from '../../src/server/kit/errors.ts';
import { type Box, licensedBox, signingKey, vendor } from '../helpers/vendor.ts';

const pack = { id: 'P-1', credits: 20, bought: '2026-02-10' };

const base64 = (value: object | string) => Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)).toString('base64url');

/** A good licence whose header is another one, signed anew with the vendor's own key: only the header is wrong. */
function withHeader(text: string, change: object): string {
  const input = `${base64({ alg: 'EdDSA', kid: vendor.id, typ: 'debrief-licence', ...change })}.${text.split('.')[1]}`;
  return `${input}.${sign(null, Buffer.from(input), vendor.privateKey).toString('base64url')}`;
}

function withPayload(text: string, payload: string): string {
  const [head, , signature] = text.split('.');
  return `${head}.${payload}.${signature}`;
}

function reasonOf(attempt: () => unknown): string {
  try {
    attempt();
  } catch (error) {
    const { code, params } = error as Failure<'licence.refused'>;
    return code === 'licence.refused' ? params.reason : `${code}: ${(error as Error).message}`;
  }
  return 'accepted';
}

const stranger = signingKey('test');
const retired = signingKey('old', 'retired');

/** Reasons that lie in what the box has already and how late it is, not in the file: an inspection does not ask for them. */
const ofItsTime = ['retired-key', 'used-id', 'used-pack', 'older-serial', 'expired', 'future-dated', 'other-mark'];

/** What somebody brings to a box that has licence L-1 (serial 3, with pack P-1); each line differs in one thing from a good file. */
const refused: [what: string, reason: string, make: (box: Box, good: string) => string][] = [
  ['nothing', 'unreadable', () => ''],
  ['a web page', 'unreadable', () => '<!doctype html><title>Licence</title>'],
  ['bytes', 'unreadable', () => '\u0000\u0001\u0002'],
  ['JSON', 'unreadable', () => '{"alg":"EdDSA"}'],
  ['a JWE, which has five parts', 'unreadable', (_, good) => `${good}.${good.split('.')[1]}.aa`],
  ['a file too large to be one', 'unreadable', (box) => box.licence({ note: 'x'.repeat(300_000) })],
  ['a header that is not JSON', 'unreadable', (_, good) => `eyJ${good.slice(4)}`],
  ['critical headers of which nobody heard', 'unreadable', (_, good) => withHeader(good, { crit: ['exp'], exp: 1 })],
  ['an unencoded payload (RFC 7797)', 'unreadable', (_, good) => withHeader(good, { b64: false })],
  ['the header alone', 'truncated', (_, good) => good.split('.')[0] ?? ''],
  ['half the payload', 'truncated', (_, good) => good.slice(0, good.indexOf('.') + 80)],
  ['no signature', 'truncated', (_, good) => good.slice(0, good.lastIndexOf('.') + 1)],
  ['a signature one character short', 'truncated', (_, good) => good.slice(0, -1)],
  ['algorithm "none"', 'algorithm', (_, good) => withHeader(good, { alg: 'none' })],
  ['algorithm HS256, keyed with the public key', 'algorithm', (_, good) => withHeader(good, { alg: 'HS256' })],
  ['algorithm RS256', 'algorithm', (_, good) => withHeader(good, { alg: 'RS256' })],
  ['algorithm "eddsa"', 'algorithm', (_, good) => withHeader(good, { alg: 'eddsa' })],
  ['no algorithm', 'algorithm', (_, good) => withHeader(good, { alg: undefined })],
  ['a key that nobody knows', 'unknown-key', (_, good) => withHeader(good, { kid: 'other' })],
  ['no key id', 'unknown-key', (_, good) => withHeader(good, { kid: undefined })],
  ['a key id out of the language', 'unknown-key', (_, good) => withHeader(good, { kid: '__proto__' })],
  ['a key that comes along in the header', 'unknown-key', (_, good) => withHeader(good, { kid: 'mine', jwk: stranger.trusted })],
  ['a key that the vendor gave up', 'retired-key', (box) => writeSigned('debrief-licence', payload(box), retired)],
  ['another payload under the old signature', 'forged', (box, good) => withPayload(good, base64({ ...payload(box), serial: 9 }))],
  ['one bit of the payload turned', 'forged', (_, good) => withPayload(good, turned(good.split('.')[1] ?? ''))],
  ['one bit of the signature turned', 'forged', (_, good) => good.slice(0, -5) + turned(good.slice(-5))],
  ['a signature written in another way', 'forged', (_, good) => good.slice(0, -1) + sibling(good.slice(-1))],
  ['a signature that goes on', 'forged', (_, good) => `${good}AA`],
  ['another key under the vendor’s name', 'forged', (box) => writeSigned('debrief-licence', payload(box), stranger)],
  ['a token of another kind', 'wrong-type', (box) => writeSigned('JWT', payload(box), vendor)],
  ['no type', 'wrong-type', (_, good) => withHeader(good, { typ: undefined })],
  ['another product', 'wrong-audience', (box) => box.licence({ aud: 'elsewhere' })],
  ['no audience', 'wrong-audience', (box) => box.licence({ aud: undefined })],
  ['a list of audiences', 'wrong-audience', (box) => box.licence({ aud: ['debrief'] })],
  ['a payload that is no object', 'wrong-content', () => writeSigned('debrief-licence', ['debrief'], vendor)],
  ['a field that is missing', 'wrong-content', (box) => box.licence({ renewal: undefined })],
  ['a day that does not exist', 'wrong-content', (box) => box.licence({ renewal: '2027-02-29' })],
  ['credits below nothing', 'wrong-content', (box) => box.licence({ packs: [{ ...pack, id: 'P-2', credits: -5 }] })],
  ['half a credit', 'wrong-content', (box) => box.licence({ addOn: { credits: 0.5, started: '2026-03-01' } })],
  ['a voucher for nothing', 'wrong-content', (box) => box.file('voucher', { id: 'V-1', packs: [] })],
  [
    'a reset forward',
    'wrong-content',
    (box) => box.file('clock-reset', { id: 'R-1', from: '2026-03-01T00:00:00Z', to: '2026-03-02T00:00:00Z' }),
  ],
  ['another company', 'other-company', (box) => box.licence({ company: 'f'.repeat(32) })],
  ['no company', 'wrong-content', (box) => box.licence({ company: undefined })],
  ['another file under a used id', 'used-id', (box) => box.licence({ id: 'L-1' })],
  ['a voucher under a licence’s id', 'used-id', (box) => box.file('voucher', { id: 'L-1', packs: [{ ...pack, id: 'P-2' }] })],
  ['a pack grown', 'used-pack', (box) => box.licence({ packs: [{ ...pack, credits: 2000 }] })],
  ['a pack made younger', 'used-pack', (box) => box.file('voucher', { id: 'V-1', packs: [{ ...pack, bought: '2026-03-01' }] })],
  [
    'a pack twice in one file, in two sizes',
    'used-pack',
    (box) =>
      box.licence({
        packs: [
          { ...pack, id: 'Q' },
          { ...pack, id: 'Q', credits: 9 },
        ],
      }),
  ],
  ['the same serial again', 'older-serial', (box) => box.licence({ serial: 3 })],
  ['an older serial', 'older-serial', (box) => box.licence({ serial: 2 })],
  ['a licence that has ended', 'expired', (box) => box.licence({ renewal: '2026-03-02' })],
  [
    'a voucher whose packs are over',
    'expired',
    (box) => box.file('voucher', { id: 'V-1', packs: [{ ...pack, id: 'P-2', bought: '2025-03-01' }] }),
  ],
  ['a file of tomorrow', 'future-dated', (box) => box.licence({ issued: '2026-03-02T09:05:01Z' })],
  [
    'a reset for another mark',
    'other-mark',
    (box) => box.file('clock-reset', { id: 'R-1', from: '2026-05-01T00:00:00Z', to: '2026-03-01T00:00:00Z' }),
  ],
];

function payload(box: Box): object {
  return {
    aud: 'debrief',
    id: 'L-9',
    company: companyId(box.ctx),
    issued: '2026-03-02T09:00:00Z',
    tier: 'tensor',
    renewal: '2027-04-01',
    serial: 9,
  };
}

/** Another character at the third place. */
function turned(text: string): string {
  return text.slice(0, 2) + (text[2] === 'A' ? 'B' : 'A') + text.slice(3);
}

/** The last of 86 characters carries two bits that nobody reads: four characters mean the same bytes. */
function sibling(last: string): string {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
  return alphabet[alphabet.indexOf(last) ^ 1] ?? '';
}

describe('D7: a file is refused for its own reason, and changes nothing but the audit log', () => {
  test.each(refused)('%s: %s', (_what, reason, make) => {
    const box = licensedBox();
    const ctx = { ...box.ctx, vendorKeys: [vendor.trusted, retired.trusted] };
    for (const _unused of ['serial 1', 'serial 2']) box.licence();
    box.license({ id: 'L-1', packs: [pack] });
    const before = { files: licenceFiles(ctx.db), balance: creditBalance(ctx), clock: readClock(ctx) };
    const text = make(box, box.licence());
    expect(reasonOf(() => inspectFile(ctx, text))).toBe(ofItsTime.includes(reason) ? 'accepted' : reason);
    expect(reasonOf(() => importLicenceFile(ctx, text))).toBe(reason);
    expect({ files: licenceFiles(ctx.db), balance: creditBalance(ctx), clock: readClock(ctx) }).toEqual(before);
    expect(newestRecords(ctx.db, 1)[0]).toMatchObject({ action: 'refused', noun: 'licence-file', details: JSON.stringify({ reason }) });
  });

  test('the table has every reason there is', () => {
    expect([...new Set(refused.map(([, reason]) => reason))].sort()).toEqual([...refusals].sort());
  });

  test('wherever a file is cut, it is not taken, and mostly it is said to be cut', () => {
    const box = licensedBox();
    const good = box.licence();
    const reasons = Array.from({ length: good.length - 1 }, (_, index) =>
      reasonOf(() => importLicenceFile(box.ctx, good.slice(0, index + 1))),
    );
    expect([...new Set(reasons)].sort()).toEqual(['truncated', 'unreadable']);
    expect(reasons.filter((reason) => reason === 'unreadable').length).toBeLessThan(2);
  });

  test('a box without its vendor’s keys believes the built-in ones alone', () => {
    const box = licensedBox();
    const { vendorKeys: _, ...ctx } = box.ctx;
    expect(reasonOf(() => importLicenceFile(ctx, box.licence()))).toBe('unknown-key');
    expect(builtInKeys.map(({ use }) => use)).toEqual(['current', 'next']);
  });
});

describe('D7: the same bytes again change nothing, and say so', () => {
  test('also with what a mail program put around them, when a newer one is here, and when it has ended', () => {
    const box = licensedBox();
    const text = box.licence({ tier: 'business' });
    expect(importLicenceFile(box.ctx, text).state).toBe('imported');
    box.license({ tier: 'premium' });
    const balance = creditBalance(box.ctx);
    const files = licenceFiles(box.ctx.db);
    for (const again of [text, `\uFEFF${text}\r\n`, `\n  ${text}`]) {
      expect(importLicenceFile(box.ctx, again)).toMatchObject({ state: 'unchanged', grants: [], file: { content: { tier: 'business' } } });
    }
    box.at('2027-05-01T00:00:00Z');
    expect(importLicenceFile(box.ctx, text).state).toBe('unchanged');
    box.at('2026-03-02T09:00:00Z');
    expect(creditBalance(box.ctx)).toEqual(balance);
    expect(licenceFiles(box.ctx.db)).toEqual(files);
  });

  test('looking at a file changes nothing either', () => {
    const box = licensedBox();
    const text = box.licence({ packs: [pack] });
    expect(inspectFile(box.ctx, `\n${text} `)).toMatchObject({ type: 'licence', signedBy: 'current', content: { packs: [pack] } });
    expect(licenceFiles(box.ctx.db)).toEqual([]);
    expect(readClock(box.ctx).mark).toBeNull();
    expect(newestRecords(box.ctx.db, 9)).toEqual([]);
  });
});

test('D7: fields of a newer version are kept, in the file and in what is read from it', () => {
  const box = licensedBox();
  const fields = { seats: 12, addOn: { credits: 10, started: '2026-03-01', colour: 'blue' }, packs: [{ ...pack, promo: 'x' }] };
  const { file } = box.license(fields);
  expect(file.content).toMatchObject(fields);
  expect(licenceState(box.ctx, readClock(box.ctx)).licence).toMatchObject(fields);
});

test('the newest licence counts; a row changed in the database counts for nothing', () => {
  const box = licensedBox();
  box.license({ tier: 'business' });
  box.license({ tier: 'corporate' });
  const state = () => licenceState(box.ctx, readClock(box.ctx));
  expect(state()).toMatchObject({ state: 'valid', tier: 'corporate', demo: false, daysLeft: 395 });
  const other = box.licence({ id: 'L-2', serial: 2, tier: 'tensor', renewal: '2099-01-01' });
  expect(() => box.ctx.db.sqlite.exec(`UPDATE licence_files SET file = '${other}x' WHERE id = 'L-2'`)).toThrow('append-only');
  expect(() => box.ctx.db.sqlite.exec('DELETE FROM licence_files')).toThrow('append-only');
  box.ctx.db.sqlite.exec(`DROP TRIGGER licence_files_never_updated; UPDATE licence_files SET file = '${other}x' WHERE id = 'L-2'`);
  expect(state()).toMatchObject({ state: 'valid', tier: 'business' });
  box.ctx.db.sqlite.exec("UPDATE licence_files SET file = (SELECT file FROM licence_files WHERE id = 'L-1') || '' WHERE id = 'L-2'");
  expect(state()).toMatchObject({ tier: 'business', licence: { id: 'L-1' } });
  box.ctx.db.sqlite.exec("UPDATE licence_files SET file = 'none'");
  expect(state()).toEqual({ state: 'untrusted', licence: null, tier: null, demo: false, daysLeft: null });
});

describe('the licence’s last day', () => {
  test.each([
    ['2027-03-31T21:59:59Z', 'valid', 1, { yes: true }],
    ['2027-03-31T22:00:00Z', 'ended', 0, { yes: false, reason: 'licence-ended' }],
  ])('at %s in Berlin it is %s', (time, state, daysLeft, use) => {
    const box = licensedBox({ timeZone: 'Europe/Berlin', at: '2027-03-30T12:00:00Z' });
    box.license({ renewal: '2027-04-01' });
    box.at(time);
    expect(licenceState(box.ctx, readClock(box.ctx))).toMatchObject({ state, daysLeft });
    expect(canUseCredit(box.ctx)).toEqual(use);
  });

  test('D1: a tier that is none of the four is a licence without AI', () => {
    const box = licensedBox();
    box.license({ tier: 'remote-access' });
    expect(licenceState(box.ctx, readClock(box.ctx))).toMatchObject({ state: 'valid', tier: null });
    expect(canUseCredit(box.ctx)).toEqual({ yes: false, reason: 'tier-without-ai' });
    expect(creditBalance(box.ctx).left).toBe(0);
    box.license({ tier: 'constructor' });
    expect(canUseCredit(box.ctx)).toEqual({ yes: false, reason: 'tier-without-ai' });
  });
});

describe('D7: a demo', () => {
  test('believes its own key and licence; they mean nothing to another run on the same data', () => {
    const box = licensedBox();
    const { vendorKeys: _, ...bare } = box.ctx;
    const { key, file } = demoLicence(bare);
    const demo = { ...bare, vendorKeys: [key] };
    importLicenceFile(demo, file);
    expect(licenceState(demo, readClock(demo))).toMatchObject({ state: 'valid', demo: true, tier: 'tensor', daysLeft: 30 });
    expect(creditBalance(demo).free).toMatchObject({ left: 50, granted: 50 });
    expect(licenceState(bare, readClock(bare)).state).toBe('untrusted');
    expect(canUseCredit(bare)).toEqual({ yes: false, reason: 'licence-untrusted' });
    const next = demoLicence(bare);
    const nextRun = { ...bare, vendorKeys: [next.key] };
    expect(canUseCredit(nextRun)).toEqual({ yes: false, reason: 'licence-untrusted' });
    expect(reasonOf(() => importLicenceFile(bare, next.file))).toBe('unknown-key');
    importLicenceFile(nextRun, next.file);
    expect(canUseCredit(nextRun)).toEqual({ yes: true });
  });

  test('can be of any tier', () => {
    const box = licensedBox();
    const { key, file } = demoLicence(box.ctx, { tier: 'business', days: 3 });
    const ctx = { ...box.ctx, vendorKeys: [key] };
    expect(importLicenceFile(ctx, file).file).toMatchObject({ signedBy: 'demo', content: { tier: 'business', renewal: '2026-03-05' } });
  });
});

describe('the request to the vendor', () => {
  const prices = {
    currency: 'EUR',
    addOns: [
      { credits: 100, price: 12_000 },
      { credits: 500, price: 48_000 },
    ],
    packs: [{ credits: 50, price: 7_500 }],
  };

  test('has the price with its arithmetic, from the price list in the licence', () => {
    const box = licensedBox({ at: '2026-10-01T00:00:00Z' });
    box.license({ prices, addOn: { credits: 100, started: '2026-04-01' } });
    const request = licenceRequest(box.ctx, { addOn: 500, packs: [50, 50], clockReset: true });
    expect(request).toMatchObject({
      type: 'debrief-request',
      version: 1,
      company: companyId(box.ctx),
      licence: { id: 'L-1', serial: 1, tier: 'tensor', renewal: '2027-04-01' },
      addOn: { credits: 500, price: { yearly: 36_000, daysLeft: 182, daysInYear: 365, firstYear: 17_951, laterYears: 0, total: 17_951 } },
      packs: [
        { credits: 50, price: 7_500 },
        { credits: 50, price: 7_500 },
      ],
      total: 32_951,
      currency: 'EUR',
      clockReset: { mark: '2026-10-01T00:00:00.000Z', clock: '2026-10-01T00:00:00.000Z' },
    });
  });

  test('without a price, or without a licence, it asks all the same', () => {
    const box = licensedBox();
    const bare = licenceRequest(box.ctx, { addOn: 100, packs: [50] });
    expect(bare).toMatchObject({
      licence: null,
      addOn: { credits: 100, price: null },
      packs: [{ price: null }],
      total: null,
      currency: null,
      clockReset: null,
    });
    expect(licenceRequest(box.ctx, { packs: [50] }, prices)).toMatchObject({ total: 7_500, addOn: null });
    expect(licenceRequest(box.ctx, { packs: [51, 50] }, prices)).toMatchObject({ total: null, packs: [{ price: null }, { price: 7_500 }] });
    expect(licenceRequest(box.ctx, { addOn: 100 }, prices)).toMatchObject({ total: null });
    box.license({ addOn: { credits: 7, started: '2026-03-01' } });
    expect(licenceRequest(box.ctx, { addOn: 100 }, prices)).toMatchObject({ addOn: { price: null }, total: null });
    expect(() => licenceRequest(box.ctx, { addOn: -1 })).toThrow('input.invalid');
    expect(newestRecords(box.ctx.db, 1)[0]?.action).not.toBe('requested');
  });
});

test('the box keeps its company id, which no other box has', () => {
  const box = licensedBox();
  expect(companyId(box.ctx)).toMatch(/^[0-9a-f]{32}$/);
  expect(companyId(licensedBox().ctx)).not.toBe(companyId(box.ctx));
  expect(() => box.ctx.db.sqlite.exec("UPDATE licence_box SET company_id = 'x'")).toThrow('keeps its company');
  expect(() => box.ctx.db.sqlite.exec('DELETE FROM licence_box')).toThrow('keeps its company');
  expect(() => box.ctx.db.sqlite.exec("INSERT INTO licence_box (id, company_id) VALUES (2, 'x')")).toThrow('CHECK');
});

test('an RSA signature under the right name is no Ed25519 signature', () => {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const box = licensedBox();
  const [head, body] = box.licence().split('.');
  const signature = sign('sha256', Buffer.from(`${head}.${body}`), privateKey).toString('base64url');
  expect(reasonOf(() => importLicenceFile(box.ctx, `${head}.${body}.${signature}`))).toBe('forged');
});
