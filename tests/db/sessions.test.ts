import fc from 'fast-check';
import { expect, test } from 'vitest';
import { verifyAudit } from '../../src/server/domain/audit/verify.ts';
import { appendEvents } from '../../src/server/domain/sessions/append.ts';
import { endOpenSession } from '../../src/server/domain/sessions/end.ts';
import { eventsOf, findSession } from '../../src/server/domain/sessions/find.ts';
import { listSessions } from '../../src/server/domain/sessions/list.ts';
import { sessionSchema } from '../../src/server/domain/sessions/model.ts';
import { openSession } from '../../src/server/domain/sessions/open.ts';
import { requestSummary, workOn } from '../../src/server/domain/summaries/work.ts';
import { testContext } from '../helpers/context.ts';
import { sampleEvents, sampleSession } from '../helpers/samples.ts';

function opened() {
  const { ctx, clock } = testContext({ activated: true });
  return { ctx, clock, id: openSession(ctx, sampleSession()).session.id };
}

test('refuses what is not there, an end before the start, and a place that is none', () => {
  const { ctx, id } = opened();
  expect(() => findSession(ctx, 'none')).toThrow('record.missing');
  expect(() => eventsOf(ctx, 'none')).toThrow('record.missing');
  expect(() => appendEvents(ctx, 'none', sampleEvents(1))).toThrow('record.missing');
  expect(() => endOpenSession(ctx, id, '2026-03-02T07:59:59Z')).toThrow('input.invalid');
  expect(() => listSessions(ctx, { limit: 5, cursor: 'bm9uc2Vuc2U' })).toThrow('input.invalid');
  expect(findSession(ctx, id).status).toBe('open');
});

test('refuses events after the end, other events under a used key, and more than 100,000; nothing of them stays', () => {
  const { ctx, id } = opened();
  appendEvents(ctx, id, sampleEvents(2), 'one');
  expect(() => appendEvents(ctx, id, sampleEvents(3), 'one')).toThrow('record.conflict');
  expect(() => appendEvents(ctx, id, sampleEvents(99_999, 2), 'two')).toThrow('input.invalid');
  endOpenSession(ctx, id);
  expect(() => appendEvents(ctx, id, sampleEvents(1, 2), 'three')).toThrow('session.ended');
  expect(appendEvents(ctx, id, sampleEvents(2), 'one')).toEqual({
    state: 'unchanged',
    position: 0,
    count: 2,
    discarded: 0,
    eventCount: 2,
  });
  expect(eventsOf(ctx, id)).toEqual(sampleEvents(2));
});

test('the same id again changes nothing; of another source it is another session', () => {
  const { ctx, id } = opened();
  const again = openSession(ctx, sampleSession({ device: { name: 'OTHER' }, events: sampleEvents(3) }));
  expect(again).toMatchObject({ state: 'unchanged', session: { id, device: { name: 'PC-17' }, eventCount: 0 } });
  expect(openSession(ctx, sampleSession(), 'other').session.id).not.toBe(id);
});

test('any split of the events into batches, and any repetition of them, gives the same events', () => {
  const all = sampleEvents(30);
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 29 })), fc.array(fc.nat()), fc.boolean(), (cuts, repeats, withKeys) => {
      const { ctx, id } = opened();
      const bounds = [...new Set([0, ...cuts, all.length])].sort((a, b) => a - b);
      const batches = bounds.slice(1).map((to, index) => all.slice(bounds[index], to));
      const send = (index: number) => appendEvents(ctx, id, batches[index] ?? [], withKeys ? `b${index}` : null);
      for (const [index] of batches.entries()) {
        expect(send(index).state).toBe('added');
        for (const repeat of repeats) expect(send(repeat % (index + 1)).state).toBe('unchanged');
      }
      expect(eventsOf(ctx, id)).toEqual(all);
      expect(findSession(ctx, id).eventCount).toBe(all.length);
    }),
    { numRuns: 40 },
  );
});

test('every field comes back as it was sent, unknown ones too', () => {
  const { ctx } = testContext({ activated: true });
  const input = sessionSchema.parse({
    ...sampleSession({
      os: 'Windows 11',
      module: 'Shop',
      group: 'Berlin',
      lang: 'de',
      summaryLang: 'fr',
      end: '2026-03-02T10:00:00+01:00',
    }),
    customer: { name: 'Kim', company: 'Kim Ltd', vip: true },
    device: { name: 'PC-17', managed: false, serial: 'X1' },
    ticket: { number: 4711 },
    events: [{ at: '2026-03-02T09:30:00+01:00', kind: 'window', app: 'OUTLOOK.EXE', title: 'Inbox', monitor: 2 }],
  });
  const { session } = openSession(ctx, input);
  const { id, end, start, events, ...facts } = input;
  expect(findSession(ctx, session.id)).toMatchObject({
    ...facts,
    externalId: id,
    start: '2026-03-02T08:00:00.000Z',
    end: '2026-03-02T09:00:00.000Z',
  });
  expect(eventsOf(ctx, session.id)).toEqual(events);
});

test('the end queues one summary in the same transaction; a session without events has none, an open one cannot ask', async () => {
  const { ctx, id } = opened();
  appendEvents(ctx, id, sampleEvents(1));
  expect(workOn(ctx, id)).toBeNull();
  expect(() => requestSummary(ctx, id)).toThrow('summary.refused {"reasons":"running"}');
  expect(endOpenSession(ctx, id).state).toBe('ended');
  const work = workOn(ctx, id);
  expect(work).toMatchObject({ sessionId: id, status: 'queued', position: 1 });
  expect(endOpenSession(ctx, id).state).toBe('unchanged');
  expect(requestSummary(ctx, id).jobId).toBe(work?.jobId);
  const empty = openSession(ctx, sampleSession({ id: 's2', end: '2026-03-02T08:01:00Z' })).session;
  expect(empty.status).toBe('ended');
  expect(workOn(ctx, empty.id)).toBeNull();
  expect(() => requestSummary(ctx, empty.id)).toThrow('summary.refused {"reasons":"no-events"}');
  expect((await verifyAudit(ctx)).broken).toBeNull();
});

test('pages of the list join without a gap or a repeat, newest first, also where starts are equal', () => {
  const { ctx } = testContext({ activated: true });
  for (let n = 0; n < 23; n++) openSession(ctx, sampleSession({ id: `s${n}`, start: `2026-03-02T08:0${n % 4}:00Z` }));
  const seen: string[] = [];
  for (let cursor: string | null = null, pages = 0; pages < 9; pages++) {
    const { items, next } = listSessions(ctx, { limit: 5, cursor });
    seen.push(...items.map((session) => `${session.start} ${session.id}`));
    cursor = next;
    if (!next) break;
  }
  expect(seen).toHaveLength(23);
  expect(seen).toEqual([...new Set(seen)].sort().reverse());
});
