import { describe, expect, test } from 'vitest';
import { registeredById } from '../../src/db/queries/registry.ts';
import { sessionById } from '../../src/db/queries/sessions.ts';
import { createPolicy } from '../../src/server/domain/policies/create.ts';
import { appendEvents } from '../../src/server/domain/sessions/append.ts';
import { endIdleSessions } from '../../src/server/domain/sessions/end.ts';
import { eventsOf } from '../../src/server/domain/sessions/find.ts';
import { uiLanguages } from '../../src/views/i18n/languages.ts';
import { askedDevice, askingBox, begin, later, numberIn, pageOf, recorded } from '../helpers/remote.ts';
import { visitor } from '../helpers/visitor.ts';

const minute = 60_000;

async function own(change: Parameters<typeof askedDevice>[2] = {}) {
  const box = await askingBox();
  const device = askedDevice(box.ctx, 'PC-18', change);
  return { ...box, box, device, path: pageOf(box.ctx, device), person: visitor(box) };
}

/** A policy that switches everything on; whether its device's user is still asked. */
async function enforced(stillAsks: boolean, change: Parameters<typeof askedDevice>[2] = {}) {
  const made = await own(change);
  const { id } = createPolicy(made.ctx, { name: 'Workstations', reports: true, insights: true, enforced: true, stillAsks });
  made.ctx.db.sqlite.prepare('UPDATE devices SET policy_id = ? WHERE id = ?').run(id, made.device);
  return made;
}

/** Running sessions to the device that are captured: by the incoming way alone, and by the supporter's outgoing one. */
async function running({ ctx, person }: Awaited<ReturnType<typeof own>>) {
  const outside = { supporter: { name: 'Somebody from outside' } };
  const [incoming, both] = [
    begin(ctx, { id: 'in', device: { name: 'PC-18' }, ...outside }),
    begin(ctx, { id: 'both', device: { name: 'PC-18' } }),
  ];
  for (const { path, id } of [incoming, both]) {
    if (path !== '') await person.post(path, { answer: 'allowed' });
    appendEvents(ctx, id, later(2));
  }
  return { incoming: incoming.id, both: both.id };
}

describe('a link that is none', () => {
  test('B1: is told so, reading and saving; so is the one before a new one', async () => {
    const { ctx, device, path, person } = await own();
    const newer = pageOf(ctx, device);
    for (const gone of [path, '/device/x']) {
      expect((await person.get(gone)).status).toBe(404);
      expect((await person.post(gone, { access: 'allowed' })).status).toBe(404);
    }
    expect((await person.get(newer)).status).toBe(200);
    expect(registeredById(ctx.db, device)?.access).toBe('after-confirmation');
  });

  test.each([{}, { access: 'enforced' }, { access: 'denied', insights: 'maybe' }])('B1: %j is not saved', async (form) => {
    const { ctx, device, path, person } = await own();
    expect((await person.post(path, form as Record<string, string>)).status).toBe(400);
    expect(registeredById(ctx.db, device)).toMatchObject({ access: 'after-confirmation', optedOut: false });
  });

  test('B1: the link of one device says and changes nothing of another', async () => {
    const { ctx, path, person } = await own();
    const other = askedDevice(ctx, 'PC-OTHER');
    const { path: question } = begin(ctx, { id: 'other', device: { name: 'PC-OTHER' } });
    const number = numberIn(await (await person.post(question, { answer: 'allowed' })).text());
    await person.post(path, { access: 'denied' });
    expect(registeredById(ctx.db, other)?.access).toBe('after-confirmation');
    const page = await (await person.get(path)).text();
    for (const foreign of ['PC-OTHER', number]) expect(page).not.toContain(foreign);
  });
});

describe('the device’s user decides', () => {
  test.each(uiLanguages)('B1: reads and saves in %s', async (lang) => {
    const { ctx, device, path, person } = await own();
    const page = await (await person.get(`${path}?lang=${lang}`)).text();
    expect(page).toContain(`<html lang="${lang}"`);
    expect(page).toContain('PC-18');
    const saved = await person.post(path, { access: 'allowed', insights: 'on', lang });
    expect([saved.status, saved.headers.get('location')]).toEqual([303, `${path}?lang=${lang}&done=saved&withdrawn=0`]);
    expect(registeredById(ctx.db, device)?.access).toBe('allowed');
  });

  test('B1: always: the next session is captured without a question; ask: it waits; never: it is refused', async () => {
    const { ctx, path, person } = await own();
    const outcomes: unknown[] = [];
    for (const access of ['allowed', 'after-confirmation', 'denied']) {
      await person.post(path, { access });
      outcomes.push(begin(ctx, { id: access, device: { name: 'PC-18' } }).capture);
    }
    expect(outcomes).toEqual(['captured', 'waiting', 'refused']);
    expect(recorded(ctx, 'device').filter((line) => line.endsWith('access-set'))).toEqual(Array(3).fill('nobody page access-set'));
  });

  test('B1: the same again changes nothing and leaves no record', async () => {
    const { ctx, path, person } = await own();
    await person.post(path, { access: 'after-confirmation', insights: 'on' });
    expect(recorded(ctx, 'device').filter((line) => line.endsWith('access-set'))).toEqual([]);
  });

  test('C7: never wins at once: what runs is withdrawn, what waits is refused, and another computer’s session goes on', async () => {
    const made = await own();
    const { ctx, path, person } = made;
    const { incoming, both } = await running(made);
    const waiting = begin(ctx, { id: 'waiting', device: { name: 'PC-18' } });
    const elsewhere = begin(ctx, { id: 'elsewhere', device: { name: 'PC-17' } });
    const saved = await person.post(path, { access: 'denied', insights: 'on' });
    expect(await (await person.get(saved.headers.get('location') ?? '')).text()).toContain('2 running connections are no longer recorded');
    for (const id of [incoming, both]) {
      expect([sessionById(ctx.db, id)?.capture, eventsOf(ctx, id)]).toEqual(['withdrawn', []]);
      expect(appendEvents(ctx, id, later(1)).state).toBe('discarded');
    }
    expect(sessionById(ctx.db, waiting.id)).toMatchObject({ capture: 'refused', reasons: ['access-denied'] });
    expect((await person.post(waiting.path, { answer: 'allowed' })).status).toBe(410);
    expect(sessionById(ctx.db, elsewhere.id)?.capture).toBe('captured');
  });

  test('A6: the opt-out closes the company’s own way alone: what only that way allowed is withdrawn', async () => {
    const made = await own();
    const { ctx, path, person } = made;
    const { incoming, both } = await running(made);
    await person.post(path, { access: 'after-confirmation', insights: 'off' });
    expect([incoming, both].map((id) => sessionById(ctx.db, id)?.capture)).toEqual(['withdrawn', 'captured']);
    expect(begin(ctx, { id: 'next', device: { name: 'PC-18' }, supporter: { name: 'Outside' } })).toMatchObject({
      capture: 'refused',
      reasons: expect.arrayContaining(['opted-out']),
    });
  });

  test('C7: to ask again, or to allow, takes nothing of what runs', async () => {
    const made = await own({ access: 'allowed' });
    const { ctx, path, person } = made;
    const { incoming } = await running(made);
    await person.post(path, { access: 'after-confirmation', insights: 'on' });
    expect(sessionById(ctx.db, incoming)?.capture).toBe('captured');
    expect(appendEvents(ctx, incoming, later(1)).state).toBe('added');
  });

  test('C7: a session that had gone quiet takes nothing more after a never', async () => {
    const made = await own();
    const { ctx, clock, path, person } = made;
    const { both } = await running(made);
    clock.advance(31 * minute);
    expect(endIdleSessions(ctx)).toBe(2);
    await person.post(path, { access: 'denied' });
    expect(appendEvents(ctx, both, later(3)).state).toBe('discarded');
  });
});

describe('B4: an enforced policy', () => {
  test('that decides says so, and neither never nor the opt-out ends what it covers', async () => {
    const made = await enforced(false);
    const { ctx, path, person, device } = made;
    const page = await (await person.get(path)).text();
    expect(page).toContain('Workstations');
    expect(page).toContain('whatever you choose below');
    expect(page).not.toContain('name="insights"');
    const { incoming, both } = await running(made);
    await person.post(path, { access: 'denied', insights: 'off' });
    expect(registeredById(ctx.db, device)).toMatchObject({ access: 'denied', optedOut: true });
    expect([incoming, both].map((id) => [sessionById(ctx.db, id)?.capture, eventsOf(ctx, id).length])).toEqual([
      ['captured', 4],
      ['captured', 4],
    ]);
  });

  test('that still asks leaves the answer: never ends what runs', async () => {
    const made = await enforced(true);
    const { ctx, path, person } = made;
    expect(await (await person.get(path)).text()).toContain('leaves the answer to you');
    const { incoming, both } = await running(made);
    await person.post(path, { access: 'denied' });
    expect([incoming, both].map((id) => sessionById(ctx.db, id)?.capture)).toEqual(['withdrawn', 'withdrawn']);
  });
});

describe('its receipts', () => {
  test('B5: of this device’s sessions, with when, the answer, and whether it was withdrawn', async () => {
    const { ctx, path, person } = await own();
    const numbers: string[] = [];
    for (const answer of ['allowed', 'denied']) {
      const { path: question } = begin(ctx, { id: answer, device: { name: 'PC-18' } });
      numbers.push(numberIn(await (await person.post(question, { answer })).text()));
    }
    const page = await (await person.get(path)).text();
    for (const number of numbers) expect(page).toContain(number);
    expect(page).toMatch(/Allowed[\s\S]*Denied|Denied[\s\S]*Allowed/);
    await person.post('/receipt/withdrawal', { number: numbers[0] ?? '', confirmed: 'yes' });
    expect(await (await person.get(path)).text()).toContain('Withdrawn');
  });
});
