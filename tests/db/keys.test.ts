import { expect, test } from 'vitest';
import { updateAccount } from '../../src/db/queries/accounts.ts';
import { createAccount } from '../../src/server/domain/accounts/create.ts';
import { findKey } from '../../src/server/domain/keys/authenticate.ts';
import { createKey } from '../../src/server/domain/keys/create.ts';
import { countEndingKeys, listKeys } from '../../src/server/domain/keys/find.ts';
import { mostKeys } from '../../src/server/domain/keys/model.ts';
import { revokeKey } from '../../src/server/domain/keys/revoke.ts';
import { rotateKey } from '../../src/server/domain/keys/rotate.ts';
import { warnOfEndingKeys } from '../../src/server/domain/keys/warn.ts';
import { day, hour, minute } from '../../src/server/kit/clock.ts';
import type { Ctx } from '../../src/server/kit/ctx.ts';
import { testContext } from '../helpers/context.ts';

async function withKey() {
  const box = testContext();
  const account = await createAccount(box.ctx, {
    email: 'a@example.com',
    name: 'A',
    role: 'administrator',
    password: 'correct horse battery',
  });
  return { ...box, account, made: createKey(box.ctx, { name: 'ticketing', accountId: account.id, scopes: ['sessions.capture'] }) };
}

test('an unknown key, a revoked one, one that is over, and one of a disabled account act for nobody', async () => {
  const { ctx, clock, made, account } = await withKey();
  expect(() => createKey(ctx, { name: 'x', accountId: 'none', scopes: ['summaries.view'] })).toThrow('record.missing');
  expect(findKey(ctx, `${made.key}x`)).toBeNull();
  updateAccount(ctx.db, account.id, { disabledAt: 1 });
  expect(findKey(ctx, made.key)).toBeNull();
  updateAccount(ctx.db, account.id, { disabledAt: null });
  expect(findKey(ctx, made.key)).toMatchObject({ id: made.id });
  const company = createKey(ctx, { name: 'feed', accountId: null, scopes: ['sessions.capture'], expiresAt: '2026-03-02T09:30:00Z' });
  expect(findKey(ctx, company.key)).toMatchObject({ accountId: null });
  clock.advance(30 * minute);
  expect(findKey(ctx, company.key)).toBeNull();
  revokeKey(ctx, 'everybody', made.id);
  expect(findKey(ctx, made.key)).toBeNull();
  expect(() => revokeKey(ctx, 'everybody', 'none')).toThrow('record.missing');
});

test('acts for its account within its scopes, notes its use, and is stored nowhere', async () => {
  const { ctx, made, account } = await withKey();
  expect(findKey(ctx, made.key)).toEqual({ kind: 'key', id: made.id, accountId: account.id, grants: { 'sessions.capture': 'all' } });
  expect(listKeys(ctx, 'everybody', { limit: 5 }).items[0]?.lastUsedAt).toBe('2026-03-02T09:00:00.000Z');
  expect(ctx.db.sqlite.serialize().includes(made.key)).toBe(false);
  expect(ctx.db.sqlite.serialize().includes(made.key.slice(4, 30))).toBe(false);
});

test('no account has more keys in force than it could look through', async () => {
  const { ctx, account } = await withKey();
  for (let n = 1; n < mostKeys; n++) createKey(ctx, { name: `k${n}`, accountId: account.id, scopes: ['summaries.view'] });
  expect(() => createKey(ctx, { name: 'one more', accountId: account.id, scopes: ['summaries.view'] })).toThrow('too-many');
  createKey(ctx, { name: 'of the company', accountId: null, scopes: ['summaries.view'] });
});

test('ends a year after it was made unless told otherwise; the last 30 days it is ending', async () => {
  const { ctx, clock, made } = await withKey();
  const state = () => listKeys(ctx, 'everybody', { limit: 5 }).items[0]?.state;
  expect(made).toMatchObject({ expiresAt: '2027-03-02T09:00:00.000Z', state: 'active' });
  clock.advance(335 * day - 1);
  expect([state(), countEndingKeys(ctx, 'everybody')]).toEqual(['active', 0]);
  clock.advance(1);
  expect([state(), countEndingKeys(ctx, 'everybody')]).toEqual(['ending', 1]);
  clock.advance(30 * day);
  expect([state(), countEndingKeys(ctx, 'everybody')]).toEqual(['ended', 0]);
  expect(findKey(ctx, made.key)).toBeNull();
});

test('the log says once a day which keys end soon, and nothing of others', async () => {
  const { ctx, clock } = await withKey();
  const said: unknown[] = [];
  const listening = { ...ctx, log: { ...ctx.log, warn: (told: unknown) => void said.push(told) } as unknown as Ctx['log'] };
  clock.advance(363 * day + 30 * minute);
  for (let n = 0; n < 60; n++) {
    warnOfEndingKeys(listening);
    clock.advance(hour);
  }
  expect(said).toMatchObject([{ days: 1 }, { days: 0 }]);
});

test('a new key takes the place of an old one, which goes on for the hours of grace and no longer than it would have', async () => {
  const { ctx, clock, made, account } = await withKey();
  clock.advance(100 * day);
  const next = rotateKey(ctx, 'everybody', made.id, 48);
  expect(next).toMatchObject({ name: 'ticketing', scopes: ['sessions.capture'], account: { id: account.id } });
  expect(next.expiresAt).toBe('2027-06-10T09:00:00.000Z');
  expect(findKey(ctx, made.key)).not.toBeNull();
  clock.advance(48 * hour);
  expect(findKey(ctx, made.key)).toBeNull();
  expect(findKey(ctx, next.key)).not.toBeNull();
  expect(() => rotateKey(ctx, 'everybody', made.id)).toThrow('key-over');
  const last = rotateKey(ctx, 'everybody', next.id, 0);
  expect(findKey(ctx, next.key)).toBeNull();
  expect(findKey(ctx, last.key)).not.toBeNull();
  clock.advance(365 * day - hour);
  rotateKey(ctx, 'everybody', last.id, 48);
  clock.advance(hour);
  expect(findKey(ctx, last.key)).toBeNull();
});

test('pages of the list join without a gap or a repeat, newest first; searched without case and accents', async () => {
  const { ctx, account } = await withKey();
  for (let n = 0; n < 12; n++) createKey(ctx, { name: `Büro ${n}`, accountId: n % 2 ? account.id : null, scopes: ['summaries.view'] });
  const names = (input: object) => {
    const seen: string[] = [];
    for (let cursor: string | undefined; ; ) {
      const { items, next } = listKeys(ctx, 'everybody', { limit: 5, ...input, ...(cursor && { cursor }) });
      seen.push(...items.map((key) => key.name));
      if (next === null) return seen;
      cursor = next;
    }
  };
  expect(names({})).toEqual([...Array.from({ length: 12 }, (_, n) => `Büro ${11 - n}`), 'ticketing']);
  expect(names({ search: 'BURO 1' })).toEqual(['Büro 11', 'Büro 10', 'Büro 1']);
  expect(names({ search: 'a@EXAMPLE' })).toHaveLength(7);
  expect(names({ owner: 'company' })).toHaveLength(6);
  expect(names({ owner: account.id, state: 'revoked' })).toEqual([]);
  expect(() => listKeys(ctx, 'everybody', { limit: 5, cursor: 'bm9uc2Vuc2U' })).toThrow('no-place');
});
