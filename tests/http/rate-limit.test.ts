import { describe, expect, it, vi } from 'vitest';
import { changeSettings } from '../../src/server/domain/settings/change.ts';
import { networkOf } from '../../src/server/http/address.ts';
import type { Rates } from '../../src/server/http/rate-limit.ts';
import { refusal, type TestApp, testApp } from '../helpers/app.ts';
import { sampleSession } from '../helpers/samples.ts';

const few: Rates = { reading: 3, writing: 2, events: 4, strangers: 2 };

const realLimits = () => testApp(null);

async function boxWithKey(): Promise<{ box: TestApp; key: string; other: string }> {
  const box = testApp(few);
  const { id } = await box.account();
  return { box, key: box.key(id), other: box.key(id) };
}

/** Statuses of the same request, several times. */
async function statuses(times: number, send: () => Promise<Response>): Promise<number[]> {
  const found: number[] = [];
  for (let n = 0; n < times; n++) found.push((await send()).status);
  return found;
}

describe('above the limit', () => {
  it('reading is refused with 429, and told when to come again', async () => {
    const { box, key } = await boxWithKey();
    const read = () => box.ask('GET', '/api/v1/sessions', { key });
    expect(await statuses(3, read)).toEqual([200, 200, 200]);
    const over = await read();
    expect(over.status).toBe(429);
    const seconds = Number(over.headers.get('retry-after'));
    expect(seconds).toBeGreaterThan(0);
    expect(seconds).toBeLessThanOrEqual(60);
    expect(await refusal(over)).toMatchObject({ code: 'request.too-many', params: { seconds } });
  });

  it('it is over after the minute', async () => {
    const { box, key } = await boxWithKey();
    const read = () => box.ask('GET', '/api/v1/sessions', { key });
    await statuses(4, read);
    vi.useFakeTimers({ now: Date.now() + 61_000, toFake: ['Date'] });
    expect((await read()).status).toBe(200);
    vi.useRealTimers();
  });

  it('refusals count too: what may not be done cannot be tried without end', async () => {
    const { box, key } = await boxWithKey();
    expect(await statuses(3, () => box.ask('POST', '/api/v1/accounts', { key, body: {} }))).toEqual([403, 403, 429]);
    expect(await statuses(4, () => box.ask('GET', '/api/v1/nothing', { key }))).toEqual([404, 404, 404, 429]);
  });
});

describe('who is counted', () => {
  it('each key by itself; reading, writing and events by themselves', async () => {
    const { box, key, other } = await boxWithKey();
    expect(await statuses(4, () => box.ask('GET', '/api/v1/sessions', { key }))).toEqual([200, 200, 200, 429]);
    expect((await box.ask('GET', '/api/v1/sessions', { key: other })).status).toBe(200);
    const open = () => box.ask('POST', '/api/v1/sessions', { key, body: sampleSession() });
    expect(await statuses(5, open)).toEqual([201, 200, 200, 200, 429]);
    expect((await box.ask('POST', '/api/v1/sessions/x/summary', { key })).status).toBe(404);
  });

  it('wrong keys by address, and whoever signs in from there still gets through', async () => {
    const { box, key } = await boxWithKey();
    const wrong = () => box.ask('GET', '/api/v1/sessions', { key: 'dbk_wrong' });
    expect(await statuses(4, wrong)).toEqual([401, 401, 429, 429]);
    expect((await box.ask('GET', '/api/v1/sessions', { key })).status).toBe(200);
    expect((await box.ask('GET', '/api/v1/health')).status).toBe(200);
  });

  it('nobody by address; whoever has signed in is not nobody', async () => {
    const { box, key } = await boxWithKey();
    expect(await statuses(4, () => box.ask('GET', '/api/v1/health'))).toEqual([200, 200, 200, 429]);
    expect((await box.ask('GET', '/api/v1/sessions', { key })).status).toBe(200);
  });

  it('not the operator at the socket', async () => {
    const { box } = await boxWithKey();
    const read = async () => box.app.request('/api/v1/sessions', {}, { local: true });
    expect(await statuses(9, read)).toEqual(Array(9).fill(200));
  });
});

it('A10: the company sets the limits, and a change holds at once', async () => {
  const box = realLimits();
  const { id } = await box.account();
  const key = box.key(id);
  const policy = async () => (await box.ask('GET', '/api/v1/sessions', { key })).headers.get('ratelimit-policy');
  expect(await policy()).toBe('"reading";q=1200;w=60');
  changeSettings(box.ctx, { apiReadsPerMinute: 60 });
  expect(await policy()).toBe('"reading";q=60;w=60');
  expect(await statuses(59, () => box.ask('GET', '/api/v1/sessions', { key }))).toEqual([...Array(58).fill(200), 429]);
});

it('every answer tells what is left', async () => {
  const { box, key } = await boxWithKey();
  const first = await box.ask('GET', '/api/v1/sessions', { key });
  expect(first.headers.get('ratelimit-policy')).toBe('"reading";q=3;w=60');
  expect(first.headers.get('ratelimit')).toMatch(/^"reading";r=2;t=(60|59)$/);
  const refused = await box.ask('GET', '/api/v1/sessions/none', { key });
  expect(refused.headers.get('ratelimit')).toMatch(/^"reading";r=1;/);
});

it.each([
  ['203.0.113.7', '203.0.113.7'],
  ['::ffff:203.0.113.7', '::ffff:203.0.113.7'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:db8::1', '2001:db8:0:0::/64'],
  ['::1', '0:0:0:0::/64'],
  ['unknown', 'unknown'],
])('of %s counts %s', (address, network) => {
  expect(networkOf(address)).toBe(network);
});
