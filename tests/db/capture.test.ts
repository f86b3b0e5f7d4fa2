import { describe, expect, test } from 'vitest';
import { idleSessions, sessionById } from '../../src/db/queries/sessions.ts';
import { policies } from '../../src/db/schema/devices.ts';
import { createAccount } from '../../src/server/domain/accounts/create.ts';
import { answerQuestion } from '../../src/server/domain/consent/answer.ts';
import { closeExpiredQuestions } from '../../src/server/domain/consent/ask.ts';
import { withdrawByNumber } from '../../src/server/domain/consent/withdraw.ts';
import { appendEvents } from '../../src/server/domain/sessions/append.ts';
import { endIdleSessions, endOpenSession } from '../../src/server/domain/sessions/end.ts';
import { eventsOf } from '../../src/server/domain/sessions/find.ts';
import { listSessions } from '../../src/server/domain/sessions/list.ts';
import type { SessionInput } from '../../src/server/domain/sessions/model.ts';
import { askAgain, openSession } from '../../src/server/domain/sessions/open.ts';
import { changeSettings } from '../../src/server/domain/settings/change.ts';
import { workOn } from '../../src/server/domain/summaries/work.ts';
import type { Ctx } from '../../src/server/kit/ctx.ts';
import { registerDevice, testContext } from '../helpers/context.ts';
import { sampleEvents, sampleSession } from '../helpers/samples.ts';

const minute = 60_000;

function kept(ctx: Ctx): number {
  return ctx.db.sqlite.prepare('SELECT (SELECT count(*) FROM events) + (SELECT count(*) FROM event_batches)').pluck().get() as number;
}

function begin(ctx: Ctx, change: Partial<SessionInput> = {}) {
  const { session, question } = openSession(ctx, sampleSession({ events: sampleEvents(2), ...change }));
  return { ...session, token: question?.path.split('/').at(-1) ?? null };
}

const allow = { answer: 'allowed', wording: 'May it be recorded?', language: 'en', platform: null, wantedLanguage: null } as const;
const later = (count: number) => sampleEvents(count).map((event) => ({ ...event, at: '2026-03-02T09:30:00Z' }));

/** A box that asks the samples' device. */
function asking() {
  const made = testContext({ activated: true });
  registerDevice(made.ctx, 'PC-18', { access: 'after-confirmation' });
  return made;
}

describe('refused', () => {
  test('C2: keeps its report and every reason, never an event, and takes none later', () => {
    const { ctx } = testContext({ activated: true });
    changeSettings(ctx, { incomingSummaries: 'off', outgoingSummaries: 'off' });
    const { id, capture, reasons } = begin(ctx, { mood: 'a field that we have no name for' });
    expect([capture, reasons]).toEqual(['refused', ['outgoing-off', 'supporter-outside', 'incoming-off']]);
    expect(appendEvents(ctx, id, sampleEvents(3))).toMatchObject({ state: 'discarded', count: 0, discarded: 3, eventCount: 0 });
    expect(endOpenSession(ctx, id).state).toBe('ended');
    expect([kept(ctx), workOn(ctx, id), sessionById(ctx.db, id)?.extra]).toEqual([0, null, {}]);
  });

  test('C6: what the sender claims of the device opens nothing', () => {
    const { ctx } = testContext({ activated: true });
    const { reasons } = begin(ctx, { device: { name: 'PC-99', managed: true }, platform: 'windows' });
    expect(reasons).toEqual(['platform', 'no-answer', 'supporter-outside', 'device-outside']);
  });

  test('C6: two devices of one name are told apart by their id', () => {
    const { ctx } = testContext({ activated: true });
    const id = registerDevice(ctx, 'PC-20', { ref: '123 456 789' });
    const other = begin(ctx, { id: 'a', device: { name: 'PC-20', id: '999' } });
    const same = begin(ctx, { id: 'b', device: { name: 'anything', id: '123 456 789' } });
    expect([other.capture, same.capture, sessionById(ctx.db, same.id)?.deviceId]).toEqual(['refused', 'captured', id]);
    const nameless = begin(ctx, { id: 'c', device: { name: 'pc-20' } });
    const newlyTold = begin(ctx, { id: 'd', device: { name: 'PC-17', id: '555' } });
    expect([nameless, newlyTold].map((one) => sessionById(ctx.db, one.id)?.deviceId)).toEqual([id, 'pc-17']);
  });

  test.each([
    ['A8: Linux', { platform: 'other' }, ['platform']],
    ['A8, C6: a system that nobody registered', { platform: 'unknown' }, ['platform']],
    ['B1: a device whose user never allows', { access: 'denied' }, ['access-denied']],
    ['A5: a device that is neither managed nor signed in', { isManaged: false }, ['supporter-outside', 'device-outside']],
  ] as const)('%s is not captured, whatever is claimed', (_name, device, reasons) => {
    const { ctx } = testContext({ activated: true });
    registerDevice(ctx, 'PC-30', device);
    expect(begin(ctx, { device: { name: 'PC-30', managed: true } })).toMatchObject({ capture: 'refused', reasons });
    expect(kept(ctx)).toBe(0);
  });

  test('A9: the outgoing sessions of an account that does not log are in no list; the incoming way ignores it', async () => {
    const { ctx } = testContext({ activated: true });
    const ana = await createAccount(ctx, { email: 'ana@example.com', name: 'Ana', role: 'supporter' });
    ctx.db.sqlite.prepare('UPDATE accounts SET logs_sessions = 0 WHERE id = ?').run(ana.id);
    const outgoing = begin(ctx, { id: 'out', device: { name: 'somewhere' } });
    const incoming = begin(ctx, { id: 'in' });
    expect(outgoing).toMatchObject({ capture: 'refused', token: null });
    expect(outgoing.reasons).toContain('not-logged');
    expect(incoming.capture).toBe('captured');
    expect(listSessions(ctx, { limit: 10 }).items.map(({ externalId }) => externalId)).toEqual(['in']);
    expect(() => eventsOf(ctx, outgoing.id)).toThrow('record.missing');
  });
});

describe('waiting for the remote person', () => {
  test('B2: nothing from before an allow is kept, not even when it is sent afterwards', () => {
    const { ctx } = asking();
    const { id, capture, reasons, token } = begin(ctx, { device: { name: 'PC-18' } });
    expect([capture, reasons, kept(ctx)]).toEqual(['waiting', ['no-answer'], 0]);
    expect(appendEvents(ctx, id, sampleEvents(3)).state).toBe('discarded');
    expect(answerQuestion(ctx, token ?? '', allow).session).toMatchObject({ capture: 'captured', via: 'incoming', reasons: [] });
    expect(appendEvents(ctx, id, sampleEvents(3)).state).toBe('discarded');
    expect(kept(ctx)).toBe(0);
    expect(appendEvents(ctx, id, [...sampleEvents(3), ...later(2)])).toMatchObject({
      state: 'added',
      count: 2,
      discarded: 3,
      eventCount: 2,
    });
    expect(eventsOf(ctx, id)).toEqual(later(2));
  });

  test('B2: no answer in time counts as denied, and so does the end of the session', () => {
    const { ctx, clock } = asking();
    const late = begin(ctx, { id: 'late', device: { name: 'PC-18' } });
    const ended = begin(ctx, { id: 'ended', device: { name: 'PC-18' } });
    expect(endOpenSession(ctx, ended.id).session).toMatchObject({ capture: 'refused', reasons: ['no-answer'] });
    clock.advance(5 * minute);
    expect(() => answerQuestion(ctx, late.token ?? '', allow)).toThrow('consent.ended');
    expect([closeExpiredQuestions(ctx), closeExpiredQuestions(ctx)]).toEqual([1, 0]);
    expect(sessionById(ctx.db, late.id)).toMatchObject({ capture: 'refused', reasons: ['no-answer'] });
    for (const { token } of [late, ended]) expect(() => answerQuestion(ctx, token ?? '', allow)).toThrow('consent.ended');
  });

  test('B2: a new link ends the one before; who does not wait is not asked', () => {
    const { ctx } = asking();
    const { id, token } = begin(ctx, { device: { name: 'PC-18' } });
    const again = askAgain(ctx, id).path.split('/').at(-1) ?? '';
    expect(() => answerQuestion(ctx, token ?? '', allow)).toThrow('consent.ended');
    expect(answerQuestion(ctx, again, allow).receipt.number).toMatch(/^R-/);
    expect(() => askAgain(ctx, id)).toThrow('record.conflict');
  });

  test('C6: who answers tells the system of a device that nobody registered', async () => {
    const { ctx } = asking();
    await createAccount(ctx, { email: 'ana@example.com', name: 'Ana', role: 'supporter' });
    const answers = (['windows', 'other', 'unknown'] as const).map((platform) => {
      const { token } = begin(ctx, { id: platform, device: { name: 'HOME' } });
      return answerQuestion(ctx, token ?? '', { ...allow, platform }).session;
    });
    expect(answers.map(({ capture, via, reasons }) => [capture, via, reasons])).toEqual([
      ['captured', 'outgoing', []],
      ['refused', 'outgoing', ['platform']],
      ['refused', 'outgoing', ['platform']],
    ]);
  });

  test('B4: an enforced policy that does not say "still ask" decides, whatever the device says', () => {
    const { ctx } = testContext({ activated: true });
    const policy = { reports: true, insights: true, enforced: true, createdAt: 0 };
    ctx.db.orm
      .insert(policies)
      .values([
        { ...policy, id: 'quiet', name: 'Fleet', stillAsks: false },
        { ...policy, id: 'asking', name: 'Polite fleet', stillAsks: true },
      ])
      .run();
    registerDevice(ctx, 'PC-40', { policyId: 'quiet', access: 'denied', optedOut: true });
    registerDevice(ctx, 'PC-41', { policyId: 'asking', access: 'after-confirmation' });
    registerDevice(ctx, 'PC-42', { policyId: 'asking', access: 'denied' });
    const begun = ['PC-40', 'PC-41', 'PC-42'].map((name) => begin(ctx, { id: name, device: { name } }).capture);
    expect(begun).toEqual(['captured', 'waiting', 'refused']);
  });
});

describe('captured', () => {
  test('B3: who withdraws while it runs stops it, and what was captured is gone', () => {
    const { ctx } = asking();
    const { id, token } = begin(ctx, { device: { name: 'PC-18' } });
    const { receipt } = answerQuestion(ctx, token ?? '', allow);
    appendEvents(ctx, id, later(4));
    expect(withdrawByNumber(ctx, receipt.number)).toEqual({ state: 'withdrawn', events: 4, summaries: 0 });
    expect(withdrawByNumber(ctx, receipt.number).state).toBe('unchanged');
    expect(appendEvents(ctx, id, later(1)).state).toBe('discarded');
    endOpenSession(ctx, id);
    expect([kept(ctx), workOn(ctx, id), sessionById(ctx.db, id)?.capture]).toEqual([0, null, 'withdrawn']);
  });

  test('C7: AI switched off wins at once, and what was captured stays', () => {
    const { ctx } = testContext({ activated: true });
    const { id } = begin(ctx);
    changeSettings(ctx, { aiFeatures: 'off' });
    expect(appendEvents(ctx, id, later(1))).toMatchObject({ state: 'discarded', eventCount: 2 });
    changeSettings(ctx, { aiFeatures: 'on', incomingSummaries: 'off' });
    expect(appendEvents(ctx, id, later(1)).state).toBe('added');
  });

  test('C7: a session without an end ends after the idle minutes, with its last event; what comes later is still taken', () => {
    const { ctx, clock } = testContext({ activated: true });
    const { id } = begin(ctx);
    clock.advance(30 * minute);
    expect(endIdleSessions(ctx)).toBe(0);
    clock.advance(1);
    expect([endIdleSessions(ctx), endIdleSessions(ctx)]).toEqual([1, 0]);
    expect(sessionById(ctx.db, id)).toMatchObject({ status: 'ended', endedBy: 'idle', endedAt: Date.parse('2026-03-02T08:00:01Z') });
    expect(appendEvents(ctx, id, later(1))).toMatchObject({ state: 'added', eventCount: 3 });
    expect(sessionById(ctx.db, id)?.endedAt).toBe(Date.parse('2026-03-02T09:30:00Z'));
    expect(endOpenSession(ctx, id, '2026-03-02T09:31:00Z').session.end).toBe('2026-03-02T09:31:00.000Z');
    expect(() => appendEvents(ctx, id, later(2))).toThrow('session.ended');
    expect(idleSessions(ctx.db, Number.MAX_SAFE_INTEGER)).toEqual([]);
  });

  test('C7: what is sent keeps a session from going idle, also where nothing of it is kept', () => {
    const { ctx, clock } = asking();
    const ids = ['PC-17', 'PC-18'].map((name) => begin(ctx, { id: name, device: { name } }).id);
    clock.advance(20 * minute);
    for (const id of ids) appendEvents(ctx, id, later(1));
    clock.advance(20 * minute);
    expect(endIdleSessions(ctx)).toBe(0);
  });
});
