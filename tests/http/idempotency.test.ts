import { beforeEach, describe, expect, it } from 'vitest';
import { forgetRequestsBefore } from '../../src/db/queries/requests.ts';
import { permissionNames } from '../../src/server/domain/roles/permissions.ts';
import { day, hour } from '../../src/server/kit/clock.ts';
import { password, refusal, type TestApp, testApp } from '../helpers/app.ts';
import { sampleSession } from '../helpers/samples.ts';

let box: TestApp;
let administrator: string;
let key: string;

beforeEach(async () => {
  box = testApp(undefined, { activated: true });
  administrator = (await box.account()).id;
  key = box.key(
    administrator,
    permissionNames.filter((name) => name !== 'self'),
  );
});

const name = '8e03978e-40d5-43e8-bc93-6894a57f9324';
const post = (body: unknown, headers: Record<string, string> = { 'idempotency-key': name }, path = '/api/v1/sessions', as = key) =>
  box.ask('POST', path, { key: as, body, headers });

const sessions = () => box.ctx.db.sqlite.prepare('SELECT count(*) FROM sessions').pluck().get();
const kept = () => box.ctx.db.sqlite.prepare('SELECT * FROM requests').all() as { status: number | null; body: string | null }[];

describe('a key that does not fit is refused', () => {
  it.each([
    ['empty', ''],
    ['too long', 'k'.repeat(201)],
    ['with a space and no quotes', 'a b'],
    ['with a character that nobody sees', 'a\tb'],
  ])('%s', async (_what, bad) => {
    const response = await post(sampleSession(), { 'idempotency-key': bad });
    expect(response.status).toBe(400);
    expect(await refusal(response)).toMatchObject({ code: 'input.invalid', params: { field: 'Idempotency-Key' } });
    expect(sessions()).toBe(0);
  });
});

describe('the same key with another request is refused (422), and nothing happens', () => {
  it.each<[string, () => Promise<Response>]>([
    ['another body', () => post(sampleSession({ id: 's2' }))],
    ['another address', () => post(sampleSession(), { 'idempotency-key': name }, '/api/v1/sessions/x/end')],
    ['the same key in quotes, and another body', () => post(sampleSession({ id: 's2' }), { 'idempotency-key': `"${name}"` })],
  ])('%s', async (_what, other) => {
    expect((await post(sampleSession())).status).toBe(201);
    const response = await other();
    expect(response.status).toBe(422);
    expect(await refusal(response)).toMatchObject({ code: 'request.reused', params: { key: name } });
    expect(sessions()).toBe(1);
  });
});

it('answers 409 with Retry-After while the first one is being answered, and then what that one was answered', async () => {
  const account = { email: 'new@example.com', name: 'New', role: 'supporter', password };
  const [first, second] = await Promise.all([1, 2].map(() => post(account, { 'idempotency-key': name }, '/api/v1/accounts')));
  expect(first?.status).toBe(201);
  expect(second?.status).toBe(409);
  expect(second?.headers.get('retry-after')).toBe('1');
  expect(await refusal(second as Response)).toMatchObject({ code: 'request.pending' });
  const third = await post(account, { 'idempotency-key': name }, '/api/v1/accounts');
  expect(third.status).toBe(201);
  expect(await third.text()).toBe(await first?.text());
});

it('answers the same again: status, body, type and address, told apart by one header, carried out once', async () => {
  const first = await post(sampleSession());
  const again = await post(sampleSession());
  const plain = await post(sampleSession(), {});
  expect([first.status, again.status, plain.status]).toEqual([201, 201, 200]);
  for (const header of ['content-type', 'location']) expect(again.headers.get(header)).toBe(first.headers.get(header));
  expect([first, again].map((one) => one.headers.get('idempotency-replayed'))).toEqual([null, 'true']);
  expect(await again.text()).toBe(await first.text());
  expect(again.headers.get('x-request-id')).not.toBe(first.headers.get('x-request-id'));
  expect(sessions()).toBe(1);
});

it("is each sender's own: another one's key of the same name is another request", async () => {
  const other = box.key(administrator, ['sessions.capture']);
  await post(sampleSession());
  const response = await post(sampleSession({ id: 's2' }), { 'idempotency-key': name }, '/api/v1/sessions', other);
  expect(response.status).toBe(201);
  expect(response.headers.get('idempotency-replayed')).toBeNull();
});

it('comes after the guard: whoever may no longer do it does not get the answer again', async () => {
  await post(sampleSession());
  box.ctx.db.sqlite.prepare('UPDATE api_keys SET scopes = ?').run('["summaries.view"]');
  const response = await post(sampleSession());
  expect(response.status).toBe(403);
});

it('a refused request leaves its key free', async () => {
  const wrong = await post({ ...sampleSession(), direction: 'sideways' });
  expect(wrong.status).toBe(400);
  expect(kept()).toEqual([]);
  expect((await post(sampleSession())).status).toBe(201);
});

it('nobody may keep an answer', async () => {
  const response = await box.ask('POST', '/api/v1/sessions', { body: sampleSession(), headers: { 'idempotency-key': name } });
  expect(response.status).toBe(401);
  expect(kept()).toEqual([]);
});

describe('a process that ends in the middle', () => {
  it('before anything was changed: the request runs as if it were the first', async () => {
    await post(sampleSession());
    box.ctx.db.sqlite.exec('UPDATE requests SET status = NULL, body = NULL; DELETE FROM sessions');
    const response = await post(sampleSession());
    expect(response.status).toBe(201);
    expect(response.headers.get('idempotency-replayed')).toBeNull();
    expect(sessions()).toBe(1);
  });

  it('between the change and the answer: the change carries its note, and the request is never carried out twice', async () => {
    box.ctx.db.sqlite.exec(`CREATE TRIGGER power_cut BEFORE UPDATE OF body ON requests WHEN new.status > 0
      BEGIN SELECT raise(ABORT, 'power cut'); END`);
    expect((await post(sampleSession())).status).toBe(500);
    box.ctx.db.sqlite.exec('DROP TRIGGER power_cut');
    expect(kept()).toMatchObject([{ status: 0 }]);
    expect(sessions()).toBe(1);
    const again = await post(sampleSession());
    expect(again.status).toBe(409);
    expect(await refusal(again)).toMatchObject({ code: 'request.lost', params: { key: name } });
  });

  it('a change that is undone takes its note along', async () => {
    box.ctx.db.sqlite.exec(`CREATE TRIGGER full_disk BEFORE INSERT ON audit BEGIN SELECT raise(ABORT, 'disk full'); END`);
    expect((await post(sampleSession())).status).toBe(500);
    expect(kept()).toEqual([]);
    box.ctx.db.sqlite.exec('DROP TRIGGER full_disk');
    expect((await post(sampleSession())).status).toBe(201);
  });
});

it('keeps answers sealed, for a day', async () => {
  await post(sampleSession());
  const [row] = kept();
  expect(row?.body).toMatch(/^v1\./);
  expect(box.ctx.db.sqlite.serialize().includes(Buffer.from('"externalId":"s1"').toString('base64').slice(0, 16))).toBe(false);
  const at = box.ctx.now().getTime();
  forgetRequestsBefore(box.ctx.db, at + hour - day);
  expect(kept()).toHaveLength(1);
  box.clock.advance(day);
  const later = await post(sampleSession({ id: 's2' }));
  expect(later.status).toBe(201);
  expect(later.headers.get('idempotency-replayed')).toBeNull();
  forgetRequestsBefore(box.ctx.db, at + 2 * day);
  expect(kept()).toEqual([]);
});

it('an answer that another key sealed counts as not kept', async () => {
  await post(sampleSession());
  box.ctx.db.sqlite.exec("UPDATE requests SET body = 'v1.AAAA'");
  expect(await refusal(await post(sampleSession()))).toMatchObject({ code: 'request.lost' });
});

it('batches of events know their names by themselves, for good', async () => {
  const { session } = (await (await post(sampleSession(), {})).json()) as { session: { id: string } };
  const batch = { events: [{ at: '2026-03-02T08:00:00Z', kind: 'note', text: 'x' }] };
  const path = `/api/v1/sessions/${session.id}/events`;
  expect((await post(batch, { 'idempotency-key': 'b1' }, path)).status).toBe(201);
  box.clock.advance(40 * day);
  const again = await post(batch, { 'idempotency-key': 'b1' }, path);
  expect(again.status).toBe(200);
  expect(again.headers.get('idempotency-replayed')).toBeNull();
  expect(kept()).toEqual([]);
});
