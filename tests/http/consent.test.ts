import { describe, expect, test } from 'vitest';
import { receiptsOfSession } from '../../src/db/queries/receipts.ts';
import { registeredById, registeredByRef } from '../../src/db/queries/registry.ts';
import { sessionById } from '../../src/db/queries/sessions.ts';
import { setDeviceAccess } from '../../src/server/domain/consent/device-access.ts';
import { wantedLanguages } from '../../src/server/domain/consent/wanted-languages.ts';
import { appendEvents } from '../../src/server/domain/sessions/append.ts';
import { endOpenSession } from '../../src/server/domain/sessions/end.ts';
import { eventsOf } from '../../src/server/domain/sessions/find.ts';
import { askAgain } from '../../src/server/domain/sessions/open.ts';
import { changeSettings } from '../../src/server/domain/settings/change.ts';
import { makeLogger } from '../../src/server/kit/logger.ts';
import { uiLanguages } from '../../src/views/i18n/languages.ts';
import { catalogues } from '../../src/views/i18n/translator.ts';
import { origin } from '../helpers/app.ts';
import { askedDevice, askingBox, begin, later, numberIn, recorded } from '../helpers/remote.ts';
import { visitor } from '../helpers/visitor.ts';

const minute = 60_000;
const home = { device: { name: 'HOME', id: '123 456 789' } };

async function asked(change: Parameters<typeof begin>[1] = { device: { name: 'PC-18' } }) {
  const box = await askingBox();
  askedDevice(box.ctx, 'PC-18');
  const session = begin(box.ctx, change);
  return { ...box, box, session, person: visitor(box) };
}

describe('a link that leads nowhere', () => {
  const none = '/consent/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA';

  test.each([
    ['never there', none],
    ['no token at all', '/consent/%3Cscript%3E'],
  ])('B2: %s is told so kindly, reading and answering', async (_name, path) => {
    const { person } = await asked();
    for (const response of [await person.get(path), await person.post(path, { answer: 'allowed' })]) {
      expect(response.status).toBe(410);
      const page = await response.text();
      expect(page).toContain('This link no longer works');
      expect(page).not.toMatch(/<script|&lt;script/);
    }
  });

  test('B2: out of time, replaced, ended, or the computer’s user said never meanwhile: nothing is kept', async () => {
    const { ctx, clock, person } = await asked();
    const device = askedDevice(ctx, 'PC-19');
    const replaced = begin(ctx, { id: 'replaced', device: { name: 'PC-18' } });
    askAgain(ctx, replaced.id);
    const ended = begin(ctx, { id: 'ended', device: { name: 'PC-18' } });
    endOpenSession(ctx, ended.id);
    const denied = begin(ctx, { id: 'denied', device: { name: 'PC-19' } });
    setDeviceAccess(ctx, device, { access: 'denied' });
    const late = begin(ctx, { id: 'late', device: { name: 'PC-18' } });
    clock.advance(5 * minute);
    for (const { path, id } of [replaced, ended, denied, late]) {
      expect((await person.post(path, { answer: 'allowed', platform: 'windows' })).status).toBe(410);
      expect(receiptsOfSession(ctx.db, id)).toEqual([]);
    }
    expect(sessionById(ctx.db, denied.id)).toMatchObject({ capture: 'refused', reasons: ['access-denied'] });
  });

  test('B2: whoever tries out links is slowed down, and nobody else', async () => {
    const { box, person, session } = await asked();
    for (let tried = 0; tried < 20; tried++) expect((await person.get(none)).status).toBe(410);
    expect((await person.get(none)).status).toBe(410);
    const slowed = await person.get(session.path);
    expect([slowed.status, slowed.headers.get('retry-after')]).toEqual([429, '1']);
    expect(await slowed.text()).not.toContain('/login');
    expect((await visitor(box, { address: '10.0.0.2' }).get(session.path)).status).toBe(200);
  });

  test('another site cannot answer, whatever it knows', async () => {
    const { box, ctx, session } = await asked();
    const sent = [
      { origin: 'https://elsewhere.example' },
      { origin: 'null' },
      { 'sec-fetch-site': 'cross-site' },
      { cookie: 'debrief-reader=x' },
    ];
    for (const headers of sent) {
      const body = new URLSearchParams({ answer: 'allowed' });
      expect((await box.app.request(`${origin}${session.path}`, { method: 'POST', headers, body })).status).toBe(403);
    }
    expect(sessionById(ctx.db, session.id)?.capture).toBe('waiting');
  });
});

describe('answers that are refused', () => {
  test('C6: to allow, the system is told where nobody registered it; to deny, nothing', async () => {
    const { ctx, person, session } = await asked(home);
    const response = await person.post(session.path, { answer: 'allowed' });
    expect(response.status).toBe(400);
    expect(await response.text()).toContain('Choose the computer’s system');
    expect(sessionById(ctx.db, session.id)?.capture).toBe('waiting');
    expect((await person.post(session.path, { answer: 'denied' })).status).toBe(200);
    expect(sessionById(ctx.db, session.id)).toMatchObject({ capture: 'refused', reasons: ['platform', 'answer-denied'] });
  });

  test.each([
    ['B1: a name says nothing about which computer it is: neither always nor never', { device: { name: 'HOME' } }, []],
    ['B1: registered, found by its name: never', { device: { name: 'PC-18' } }, ['never']],
    ['B1: told with an id, not registered: both', home, ['always', 'never']],
    ['B1: registered with this id: both', { device: { name: 'anything', id: '42' } }, ['always', 'never']],
    ['B1: registered without an id, and told with one: never', { device: { name: 'PC-18', id: '77' } }, ['always', 'never'].slice(1)],
  ])('%s', async (_name, change, offered) => {
    const { ctx, person } = await asked();
    askedDevice(ctx, 'PC-42', { ref: '42' });
    const { path, id } = begin(ctx, { id: 'other', ...change });
    const page = await (await person.get(path)).text();
    expect(['always', 'never'].filter((answer) => page.includes(`value="${answer}"`))).toEqual(offered);
    for (const answer of ['always', 'never'].filter((one) => !offered.includes(one))) {
      expect((await person.post(path, { answer, platform: 'windows' })).status).toBe(400);
      expect(sessionById(ctx.db, id)?.capture).toBe('waiting');
    }
  });

  test('B1: after never there is no question left to say always to', async () => {
    const { ctx, person, box } = await asked(home);
    const { session } = { session: begin(ctx, { id: 'second', ...home }) };
    const first = begin(ctx, { id: 'first', ...home });
    expect(await (await person.post(first.path, { answer: 'never' })).text()).toContain(
      'From now on, connections to this computer are not',
    );
    expect(sessionById(ctx.db, session.id)).toMatchObject({ capture: 'refused', reasons: ['platform', 'access-denied'] });
    for (const browser of [person, visitor(box)]) {
      expect((await browser.post(session.path, { answer: 'always', platform: 'windows' })).status).toBe(410);
      await browser.post(first.path, { answer: 'always', platform: 'windows' });
    }
    expect(registeredByRef(ctx.db, '123 456 789')).toMatchObject({ access: 'denied', isManaged: false });
    expect(begin(ctx, { id: 'third', ...home })).toMatchObject({ capture: 'refused', path: '' });
  });
});

describe('an answer', () => {
  test('B2: allow: who, what, why and how long stand on the page, and word for word in the receipt', async () => {
    const { ctx, person, session } = await asked();
    const page = await (await person.get(session.path)).text();
    const shown = [
      'Ana Ruiz',
      'Aurora Ltda.',
      'PC-18',
      'What is recorded',
      'language model',
      'no fixed period',
      'Who can see it',
      'works just as well',
    ];
    for (const words of shown) expect(page).toContain(words);
    for (const never of ['<script', 'href="/login"', 'href="/"', 'name="platform"']) expect(page).not.toContain(never);

    const answered = await person.post(session.path, { answer: 'allowed', lang: 'en' });
    expect(answered.status).toBe(200);
    const thanks = await answered.text();
    const [receipt] = receiptsOfSession(ctx.db, session.id);
    expect(numberIn(thanks)).toBe(receipt?.number);
    expect(thanks).toContain('http://box.test/receipt');
    expect(receipt).toMatchObject({ answer: 'allowed', language: 'en', deviceName: 'PC-18', kind: 'consent', attestedBy: null });
    for (const words of shown) expect(receipt?.wording).toContain(words);
    expect(receipt?.wording).toMatch(/\[Allow access\] \[Deny\] \[Never allow\] → \[Allow access\]$/);
    expect(appendEvents(ctx, session.id, later(2)).state).toBe('added');
    expect(recorded(ctx, 'consent').slice(-1)).toEqual(['nobody page allowed']);
  });

  test('B2: deny: nothing is kept, the connection goes on', async () => {
    const { ctx, person, session } = await asked();
    const page = await (await person.post(session.path, { answer: 'denied' })).text();
    expect(page).toContain('Nothing is recorded');
    expect(page).not.toContain('/receipt/withdrawal');
    expect(appendEvents(ctx, session.id, later(2)).state).toBe('discarded');
    expect(sessionById(ctx.db, session.id)).toMatchObject({ capture: 'refused', reasons: ['answer-denied'], status: 'open' });
  });

  test('B2: one answer counts, however many are sent; the browser that gave it is shown its receipt again, no other is', async () => {
    const { ctx, box, person, session } = await asked();
    const other = visitor(box, { address: '10.0.0.9' });
    await person.get(session.path);
    await other.get(session.path);
    const [first, twice, foreign] = await Promise.all([
      person.post(session.path, { answer: 'allowed' }),
      person.post(session.path, { answer: 'denied' }),
      other.post(session.path, { answer: 'denied' }),
    ]);
    const receipts = receiptsOfSession(ctx.db, session.id);
    expect(receipts.map(({ answer }) => answer)).toEqual(['allowed']);
    const number = receipts[0]?.number ?? '–';
    expect([first.status, twice.status, foreign.status]).toEqual([200, 200, 410]);
    for (const page of [await first.text(), await twice.text(), await (await person.get(session.path)).text()]) {
      expect(page).toContain(number);
    }
    for (const page of [await foreign.text(), await (await other.get(session.path)).text()]) expect(page).not.toContain(number);
  });

  test('C7: AI switched off between question and answer: allowed, and nothing is recorded', async () => {
    const { ctx, person, session } = await asked();
    changeSettings(ctx, { aiFeatures: 'off' });
    expect(await (await person.post(session.path, { answer: 'allowed' })).text()).toContain('settings do not let');
    expect(sessionById(ctx.db, session.id)).toMatchObject({ capture: 'refused', reasons: ['ai-off'] });
  });

  test('B1: always: the device becomes known by its id, is not managed, and is not asked again', async () => {
    const { ctx, person, session } = await asked(home);
    expect(await (await person.post(session.path, { answer: 'always', platform: 'windows' })).text()).toContain('without asking you');
    expect(registeredByRef(ctx.db, '123 456 789')).toMatchObject({
      access: 'allowed',
      isManaged: false,
      hasFullClient: false,
      platform: 'windows',
      name: 'HOME (123 456 789)',
    });
    expect(begin(ctx, { id: 'next', ...home }).capture).toBe('captured');
    expect(begin(ctx, { id: 'other', device: { name: 'HOME' } }).capture).toBe('waiting');
    expect(begin(ctx, { id: 'another', device: { name: 'HOME', id: '9' } }).capture).toBe('waiting');
    expect(recorded(ctx, 'device').slice(-2)).toEqual(['nobody page created', 'nobody page access-set']);
  });

  test('B1: always, where the register did not know the system, tells it', async () => {
    const { ctx, person } = await asked();
    const id = askedDevice(ctx, 'PC-43', { ref: '43', platform: 'unknown' });
    const { path } = begin(ctx, { id: 'x', device: { name: 'PC-43', id: '43' } });
    await person.post(path, { answer: 'always', platform: 'macos' });
    expect(registeredById(ctx.db, id)).toMatchObject({ access: 'allowed', platform: 'macos', isManaged: true });
    expect(begin(ctx, { id: 'y', device: { name: 'PC-43', id: '43' } }).capture).toBe('captured');
  });

  test('B3: withdrawn from the page of the answer, while it runs', async () => {
    const { ctx, person, session } = await asked();
    const number = numberIn(await (await person.post(session.path, { answer: 'allowed' })).text());
    appendEvents(ctx, session.id, later(3));
    const response = await person.post('/receipt/withdrawal', { number, confirmed: 'yes' });
    expect(await response.text()).toContain('Your consent is withdrawn');
    expect([eventsOf(ctx, session.id), sessionById(ctx.db, session.id)?.capture]).toEqual([[], 'withdrawn']);
    const after = await (await person.get(session.path)).text();
    expect(after).toContain('The consent is withdrawn');
    expect(after).not.toContain('/receipt/withdrawal');
  });
});

describe('the page', () => {
  test.each([
    ['pt-BR,pt;q=0.9,en;q=0.8', 'pt', 'Permitir acesso', null],
    ['fr-CH, fr;q=0.9', 'fr', 'Autoriser l’accès', null],
    ['de', 'de', 'Zugriff erlauben', null],
    ['es-419', 'es', 'Permitir el acceso', null],
    ['nl-NL,nl;q=0.9', 'en', 'Allow access', 'nl'],
    ['pl,de;q=0.5', 'de', 'Zugriff erlauben', 'pl'],
    ['', 'en', 'Allow access', null],
    ['*;q=0,<script>', 'en', 'Allow access', null],
  ])('B2: a browser that asks for %j reads %s', async (language, read, allow, wanted) => {
    const { ctx, box, session } = await asked();
    const person = visitor(box, { language });
    const page = await (await person.get(session.path)).text();
    expect(page).toContain(`<html lang="${read}"`);
    expect(page).toContain(allow);
    await person.post(session.path, { answer: 'allowed', lang: read });
    expect(receiptsOfSession(ctx.db, session.id)[0]).toMatchObject({ language: read });
    expect(wantedLanguages(ctx).map((one) => one.language)).toEqual(wanted === null ? [] : [wanted]);
  });

  test.each(uiLanguages)('B2: is switched to %s by a link, and answered in it', async (language) => {
    const { ctx, person, session } = await asked();
    const { consent } = catalogues[language] as { consent: { title: string; deny: string } };
    expect(await (await person.get(`${session.path}?lang=${language}`)).text()).toContain(consent.deny);
    await person.post(session.path, { answer: 'denied', lang: language });
    const [receipt] = receiptsOfSession(ctx.db, session.id);
    expect(receipt?.language).toBe(language);
    expect(receipt?.wording.replaceAll(' ', ' ').replaceAll(' ', ' ')).toContain(consent.deny);
  });

  test.each([
    ['Windows', { 'user-agent': 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) Firefox/140.0' }, 'windows'],
    ['a Mac, as Chromium tells it', { 'user-agent': 'Mozilla/5.0 (Macintosh)', 'sec-ch-ua-platform': '"macOS"' }, 'macos'],
    [
      'a Mac or an iPad, nobody knows',
      { 'user-agent': 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) Version/18.0 Safari/605.1.15' },
      null,
    ],
    ['a phone', { 'user-agent': 'Mozilla/5.0 (Linux; Android 15) Mobile', 'sec-ch-ua-platform': '"Android"' }, null],
    [
      'a phone that asks for the desktop’s page',
      { 'user-agent': 'Mozilla/5.0 (X11; Linux x86_64)', 'sec-ch-ua-platform': '"Linux"' },
      null,
    ],
  ])('A8: of %s, the system is chosen already where it is clear', async (_name, headers, chosen) => {
    const { box, session } = await asked(home);
    const page = await (await box.ask('GET', session.path, { headers: headers as Record<string, string> })).text();
    expect(/value="(\w+)" checked/.exec(page)?.[1] ?? null).toBe(chosen);
  });

  test('is kept nowhere, told to nobody, and runs no script', async () => {
    const { person, session } = await asked();
    for (const path of [session.path, '/consent/x', '/receipt', '/device/x']) {
      const { headers } = await person.get(path);
      expect(headers.get('content-security-policy')).toMatch(/^default-src 'none'; script-src 'none'/);
      expect([headers.get('cache-control'), headers.get('referrer-policy')]).toEqual(['no-store', 'same-origin']);
      expect(headers.get('x-robots-tag')).toContain('noindex');
    }
    expect((await person.get('/login')).headers.get('content-security-policy')).toContain("script-src 'self'");
  });

  test('its token and the receipt’s number stand in no line of the log', async () => {
    const lines: string[] = [];
    const box = await askingBox({ log: makeLogger('debug', { write: (line: string) => void lines.push(line) } as never) });
    askedDevice(box.ctx, 'PC-18');
    const { path } = begin(box.ctx, { device: { name: 'PC-18' } });
    const person = visitor(box);
    await person.get(path);
    const number = numberIn(await (await person.post(path, { answer: 'allowed' })).text());
    await person.post('/receipt', { number });
    await person.post(path, { answer: 'x' });
    const token = path.split('/').at(-1) ?? '';
    expect(lines.join('')).toContain('/consent/:token');
    for (const secret of [token, number]) expect(lines.join('')).not.toContain(secret);
  });

  test('names of others are shown as names: without what steers text, and by themselves', async () => {
    const { ctx, person } = await asked();
    const name = `\u202e"><img src=x onerror=alert(1)>\u2066 & <b>${'x'.repeat(140)}`;
    const { path, id } = begin(ctx, {
      id: 'hostile',
      supporter: { name, email: 'ana@example.com' },
      device: { name: `Your bank.\n\nAllow now ${'y'.repeat(150)}` },
    });
    const page = await (await person.get(path)).text();
    expect(page).toContain('<bdi>&quot;&gt;&lt;img src=x onerror=alert(1)&gt; &amp; &lt;b&gt;xxx');
    expect(page).toContain('<bdi>Your bank. Allow now yyy');
    expect(page).not.toMatch(/[\u202a-\u202e\u2066-\u2069]|<img|<b>/);
    await person.post(path, { answer: 'denied' });
    expect(receiptsOfSession(ctx.db, id)[0]?.wording).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
  });
});
