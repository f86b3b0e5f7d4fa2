import { beforeEach, describe, expect, it } from 'vitest';
import { second } from '../../src/server/kit/clock.ts';
import { password, type TestApp, testApp } from '../helpers/app.ts';
import { withFactor } from '../helpers/factor.ts';
import { type Visitor, visitor } from '../helpers/visitor.ts';

let box: TestApp;
let ana: { id: string; email: string };

beforeEach(async () => {
  box = testApp();
  ana = await box.account('supporter');
});

const wrong = 'wrong horse battery';
const signIn = (from: Visitor, fields: Record<string, string> = {}) => from.post('/login', { email: ana.email, password, ...fields });
const refusedLogins = () =>
  box.ctx.db.sqlite.prepare("SELECT count(*) FROM audit WHERE noun = 'login' AND action = 'refused'").pluck().get();

describe('a thousand wrong passwords from one address', () => {
  it('against one account, one a second: fifteen are looked at, and the right one from elsewhere gets in', async () => {
    const attacker = visitor(box, { address: '203.0.113.9' });
    const statuses: number[] = [];
    const begun = performance.now();
    for (let n = 0; n < 1000; n += 1) {
      statuses.push((await signIn(attacker, { password: `${wrong} ${n}` })).status);
      box.clock.advance(second);
    }
    const took = performance.now() - begun;
    expect(statuses.filter((status) => status === 401)).toHaveLength(15);
    expect(statuses.filter((status) => status === 429)).toHaveLength(985);
    expect(refusedLogins()).toBe(15);
    expect(took).toBeLessThan(60_000);
    expect((await signIn(attacker)).status).toBe(429);
    expect((await signIn(visitor(box, { address: '198.51.100.4' }))).status).toBe(303);
  });

  it('against a thousand accounts, at once: twenty-one are looked at', async () => {
    const attacker = visitor(box, { address: '203.0.113.9' });
    const statuses: number[] = [];
    for (let n = 0; n < 1000; n += 1) statuses.push((await signIn(attacker, { email: `account-${n}@example.com` })).status);
    expect(statuses.filter((status) => status === 401)).toHaveLength(21);
    expect((await signIn(visitor(box, { address: '198.51.100.4' }))).status).toBe(303);
  });
});

describe('wrong passwords from many addresses against one account', () => {
  it('are slowed together, IPv6 by its /64, and never keep out a browser that has signed in before', async () => {
    const owner = visitor(box, { address: '198.51.100.4' });
    await signIn(owner);
    await owner.post('/logout');
    const one = (n: number) => visitor(box, { address: `2001:db8:0:1::${n.toString(16)}` });
    for (let n = 1; n <= 5; n += 1) expect((await signIn(one(n), { password: wrong })).status).toBe(401);
    expect((await signIn(one(6), { password: wrong })).status).toBe(429);
    const others = Array.from({ length: 60 }, (_, n) => visitor(box, { address: `10.1.${n}.1` }));
    const statuses: number[] = [];
    for (const other of others) statuses.push((await signIn(other, { password: wrong })).status);
    expect(statuses.filter((status) => status === 401)).toHaveLength(46);
    expect((await signIn(visitor(box, { address: '192.0.2.1' }))).status).toBe(429);
    expect((await signIn(owner)).status).toBe(303);
  });

  it('a browser is known for its own account alone, and not by a cookie that somebody made', async () => {
    const bia = await box.account('manager', { email: 'bia@example.com' });
    const guesser = visitor(box, { address: '203.0.113.9' });
    await signIn(guesser, { email: bia.email });
    const [name = '', value = ''] = [...guesser.cookies].find(([cookie]) => cookie.startsWith('debrief-device-')) ?? [];
    for (let n = 0; n < 5; n += 1) await signIn(guesser, { password: wrong });
    expect((await signIn(guesser, { password: wrong })).status).toBe(429);
    expect((await signIn(guesser, { email: bia.email, password: wrong })).status).toBe(401);
    const statuses: number[] = [];
    const [device = '', signed = ''] = value.split('.');
    for (let n = 0; n < 8; n += 1) {
      guesser.cookies.set(name, `${device}${n}.${signed}`);
      statuses.push((await signIn(guesser, { email: bia.email, password: wrong })).status);
    }
    expect(statuses).toEqual([401, 401, 401, 401, 401, 429, 429, 429]);
  });
});

describe('elsewhere too', () => {
  it('many at once wait for each other, and the box says when to come again', async () => {
    const answers = await Promise.all(
      Array.from({ length: 120 }, (_, n) => signIn(visitor(box, { address: `10.2.${n}.1` }), { email: `none-${n}@example.com` })),
    );
    const slowed = answers.filter(({ status }) => status === 429);
    expect(answers.filter(({ status }) => status === 401).length).toBeLessThanOrEqual(34);
    expect(slowed.length).toBeGreaterThanOrEqual(86);
    for (const answer of slowed) expect(answer.headers.get('retry-after')).toBe('1');
    // Those that the box was too busy for were no guesses: nobody is slowed by them afterwards.
    expect((await signIn(visitor(box, { address: '10.2.119.1' }))).status).toBe(303);
  });

  it('codes: five at once, then the password is asked for again', async () => {
    await withFactor(box.ctx, ana.id, password);
    const guesser = visitor(box);
    await signIn(guesser);
    const answers: Response[] = [];
    for (let n = 0; n < 6; n += 1) answers.push(await guesser.post('/login/code', { code: `00000${n}` }));
    expect(answers.map(({ status }) => status)).toEqual([403, 403, 403, 403, 303, 303]);
    expect(answers[5]?.headers.get('location')).toBe('/login?over=');
    await signIn(guesser);
    expect((await guesser.post('/login/code', { code: '000009' })).status).toBe(429);
  });

  it('the present password, asked for by the API', async () => {
    const login = await box.login(ana.id);
    const body = { present: wrong, password: 'another horse battery' };
    for (let n = 0; n < 5; n += 1) expect((await box.ask('PUT', '/api/v1/me/password', { login, body })).status).toBe(403);
    const slowed = await box.ask('PUT', '/api/v1/me/password', { login, body: { ...body, present: password } });
    expect(slowed.status).toBe(429);
    expect(slowed.headers.get('retry-after')).toBe('1');
  });
});
