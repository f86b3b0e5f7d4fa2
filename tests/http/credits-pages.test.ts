import { describe, expect, it } from 'vitest';
import { mountApp } from '../../src/server/app/mount.ts';
import { importLicenceFile } from '../../src/server/domain/credits/import.ts';
import { demoLicence } from '../../src/server/domain/licences/demo.ts';
import { freeCredits, type Tier } from '../../src/server/domain/licences/model.ts';
import { loginCookie } from '../../src/server/http/cookies.ts';
import { origin, type TestApp, testApp } from '../helpers/app.ts';
import { sampleEvents, sampleSession } from '../helpers/samples.ts';
import { spend } from '../helpers/vendor.ts';

const unlimited = { reading: 1e6, writing: 1e6, events: 1e6, strangers: 1e6 };

const activated = () => testApp(undefined, { activated: true });
const signedIn = async (box: TestApp, role = 'administrator', language = 'en') => box.login((await box.account(role, { language })).id);
const page = async (box: TestApp, path: string, login: string) => {
  const response = await box.ask('GET', path, { login });
  expect(response.status, path).toBe(200);
  return response.text();
};

describe('who sees nothing of it', () => {
  it.each(['manager', 'supporter', 'auditor'])('%s', async (role) => {
    const box = activated();
    const login = await signedIn(box, role);
    for (const path of ['/admin/credits', '/admin/credits/grants', '/admin/credits/charges', '/admin/credits/verification', '/admin/ai'])
      expect([403, 404], path).toContain((await box.ask('GET', path, { login })).status);
    for (const path of ['/admin/ai/activation', '/admin/ai', '/admin/ai/reset']) {
      const body = new URLSearchParams({ state: 'off', name: 'creditWarning', creditWarning: '1' });
      expect([403, 404], path).toContain((await box.ask('POST', path, { login, body })).status);
    }
    expect(await page(box, '/account', login)).not.toMatch(/\/admin\/(credits|licence|ai)/);
  });
});

describe('D6: the balance at the top right of AI settings', () => {
  it.each([
    ['business', '5 of 5 free this month · 10,000 bought, until 2 Mar 2027'],
    ['premium', '10 of 10 free this month'],
    ['corporate', '15 of 15 free this month'],
    ['tensor', '50 of 50 free this month'],
  ] as const)('%s', async (tier, words) => {
    const box = testApp();
    const { key, file } = demoLicence(box.ctx, { tier, days: 365 });
    const ctx = { ...box.ctx, vendorKeys: [key] };
    importLicenceFile(ctx, file);
    const cookie = `${loginCookie}=${await signedIn(box)}`;
    const response = await mountApp(ctx, unlimited).request(`${origin}/admin/ai`, { headers: { cookie } });
    const html = await response.text();
    expect(html).toContain(words);
    expect(words).toContain(`${freeCredits[tier as Tier]} of`);
    expect(html).toMatch(
      /<header class="admin-head">(?:(?!<\/header>)[\s\S])*credit-balance(?:(?!<\/header>)[\s\S])*href="\/admin\/credits"/,
    );
  });

  it.each([
    ['fr', '49 sur 50 gratuits ce mois-ci · 10\u202f000 achetés, jusqu’au 2 mars 2027'],
    ['de', '49 von 50 kostenlosen in diesem Monat · 10.000 gekauft, bis 02.03.2027'],
    ['pt', '49 de 50 gratuitos neste mês · 10.000 comprados, até 2 de mar. de 2027'],
    ['es', '49 de 50 gratuitos este mes · 10.000 comprados, hasta el 2 mar 2027'],
  ])('in the reader’s language: %s', async (language, words) => {
    const box = activated();
    spend(box.ctx, 's', 1);
    expect(await page(box, '/admin/ai', await signedIn(box, 'administrator', language))).toContain(words);
  });

  it('says so where there is no licence', async () => {
    const box = testApp();
    const html = await page(box, '/admin/ai', await signedIn(box));
    expect(html).toContain('0 of 0 free this month · none bought');
    expect(html).toContain('There is no licence on this box');
  });
});

describe('the pages of credits', () => {
  it('show what is spent first on top, the ledger page by page, and a link to sessions that the reader may open', async () => {
    const box = activated();
    const login = await signedIn(box);
    const body = sampleSession({ events: sampleEvents(3), end: '2026-03-02T08:20:00Z' });
    const { session } = (await (await box.ask('POST', '/api/v1/sessions', { login, body })).json()) as { session: { id: string } };
    spend(box.ctx, 'gone', 40);
    const html = await page(box, '/admin/credits', login);
    expect(html.indexOf('Free, March 2026')).toBeGreaterThan(0);
    expect(html.indexOf('Free, March 2026')).toBeLessThan(html.indexOf('Pack demo-'));
    expect(html).toContain('too few for a forecast');
    expect(html).toMatch(/role="img" aria-label="Credits used by day from 3 Feb 2026 to 2 Mar 2026: 4\d in all/);
    expect(html).not.toMatch(/ style=|<script>/);
    const first = await page(box, '/admin/credits/charges', login);
    const next = /rel="next"[^>]*|href="([^"]*cursor=[^"]*)"/.exec(first)?.[1] ?? '';
    const second = await page(box, next, login);
    const numbers = [first, second].flatMap((one) => [...one.matchAll(/<tr><td data-number[^>]*>(\d+)</g)].map(([, seq]) => Number(seq)));
    expect(numbers).toEqual(Array.from({ length: numbers.length }, (_, index) => numbers.length - index));
    expect(numbers.length).toBeGreaterThanOrEqual(80);
    expect(second).toContain(`href="/sessions/${session.id}"`);
    expect(first).not.toContain('href="/sessions/gone-40"');
    expect(await page(box, '/admin/credits/grants', login)).toContain('10,000');
  });

  it.each(['x', 'W10', ''])('refuse a place of the list that is none: %j', async (cursor) => {
    const box = activated();
    const login = await signedIn(box);
    expect((await box.ask('GET', `/admin/credits/charges?cursor=${cursor}`, { login })).status).toBe(400);
  });

  it('D5: the check says intact, and names the row that breaks a rule', async () => {
    const box = activated();
    const login = await signedIn(box);
    spend(box.ctx, 's', 2);
    expect(await page(box, '/admin/credits/verification', login)).toContain('The ledger is intact');
    box.ctx.db.sqlite.exec('DROP TRIGGER IF EXISTS credit_charges_unchanged');
    const triggers = box.ctx.db.sqlite.prepare("SELECT name FROM sqlite_master WHERE type = 'trigger'").pluck().all() as string[];
    for (const name of triggers) box.ctx.db.sqlite.exec(`DROP TRIGGER "${name}"`);
    box.ctx.db.sqlite.exec('UPDATE credit_charges SET remaining = remaining + 5 WHERE seq = 2');
    expect(await page(box, '/admin/credits/verification', login)).toContain(
      'Charge 2 breaks a rule: its sum is not that of the records before it',
    );
  });
});
