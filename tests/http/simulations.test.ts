import { describe, expect, it } from 'vitest';
import { newestRecords } from '../../src/db/queries/audit.ts';
import { type SessionRow, sessionById, updateSession } from '../../src/db/queries/sessions.ts';
import { closeExpiredQuestions } from '../../src/server/domain/consent/ask.ts';
import { newestLicence } from '../../src/server/domain/licences/kept.ts';
import { openSession } from '../../src/server/domain/sessions/open.ts';
import { simulate } from '../../src/server/domain/sessions/simulate.ts';
import type { MadeUp, Simulation } from '../../src/server/domain/sessions/simulation.ts';
import { changeSettings } from '../../src/server/domain/settings/change.ts';
import { companySettings } from '../../src/server/domain/settings/settings.ts';
import { hour } from '../../src/server/kit/clock.ts';
import { refusal, type TestApp, testApp } from '../helpers/app.ts';
import { registerDevice } from '../helpers/context.ts';
import { sampleEvents, sampleSession } from '../helpers/samples.ts';

const address = '/api/v1/simulations';

/** A company with AI, of which somebody who manages its settings asks. */
async function company(role = 'administrator') {
  const box = testApp(undefined, { activated: true });
  const login = await box.login((await box.account(role, { email: 'ana@example.com' })).id);
  const ask = (body: object) => box.ask('POST', address, { login, body });
  const replayed = async (body: object) => ((await (await ask(body)).json()) as { replay: Simulation }).replay;
  const madeUp = async (body: object) => ((await (await ask(body)).json()) as { session: MadeUp }).session;
  return { box, login, ask, replayed, madeUp };
}

/** A session to a device that always allows it, of ours or of nobody we know. */
function session({ ctx }: TestApp, id: string, email?: string): string {
  const supporter = { name: 'Ana', ...(email && { email }) };
  return openSession(ctx, sampleSession({ id, supporter, events: sampleEvents(2) })).session.id;
}

const facts = {
  platform: 'windows',
  supporter: { isOurs: true, logsSessions: true },
  module: null,
  device: { isManaged: false, isSignedIn: false, policy: null, optedOut: false, access: 'after-confirmation' },
  answer: null,
};

describe('C4: the simulator refuses', () => {
  it.each([
    [{ settings: { outgoingSummaries: 'some' } }, 'settings.outgoingSummaries'],
    [{ last: 0 }, 'last'],
    [{ last: 5001 }, 'last'],
    [{ session: { ...facts, platform: 'beos' } }, 'session.platform'],
    [{ session: { ...facts, answer: 'maybe' } }, 'session.answer'],
  ])('%j', async (body, field) => {
    const { ask } = await company();
    const response = await ask(body);
    expect(response.status).toBe(400);
    expect((await refusal(response)).params['field']).toBe(field);
  });

  it('whoever may not set what it tries', async () => {
    const { ask } = await company('manager');
    expect((await ask({})).status).toBe(403);
  });
});

describe('C4: the simulator', () => {
  it('C4: tells how many more and fewer would be captured, which and why, and saves nothing', async () => {
    const { box, replayed } = await company();
    const ours = session(box, 'ours', 'ana@example.com');
    const theirs = session(box, 'theirs');
    const before = newestRecords(box.ctx.db, 1)[0]?.seq;
    const found = await replayed({ settings: { incomingSummaries: 'off' } });
    expect(found).toMatchObject({
      now: { aiFeatures: 'on', outgoingSummaries: 'all', incomingSummaries: 'all' },
      draft: { aiFeatures: 'on', outgoingSummaries: 'all', incomingSummaries: 'off' },
      sessions: 2,
      unknown: 0,
      before: { captured: 2, asked: 0, refused: 0 },
      after: { captured: 1, asked: 0, refused: 1 },
      effect: { more: 0, fewer: 1, asks: 0, asksNoMore: 0 },
      refusals: [
        { reason: 'supporter-outside', before: 0, after: 1 },
        { reason: 'incoming-off', before: 0, after: 1 },
      ],
      hidden: 0,
      unlisted: 0,
    });
    expect(found.changes).toMatchObject([
      {
        id: theirs,
        before: { fate: 'captured', via: 'incoming', reasons: [] },
        after: { fate: 'refused', via: null, reasons: ['supporter-outside', 'incoming-off'] },
      },
    ]);
    expect(sessionById(box.ctx.db, ours)?.capture).toBe('captured');
    expect(companySettings(box.ctx).incomingSummaries).toBe('all');
    expect(newestRecords(box.ctx.db, 1)[0]?.seq).toBe(before);
  });

  it('tells what the same settings would have captured that were off then', async () => {
    const { box, replayed } = await company();
    changeSettings(box.ctx, { aiFeatures: 'off', outgoingSummaries: 'off', incomingSummaries: 'off' });
    session(box, 'refused', 'ana@example.com');
    expect((await replayed({ settings: { outgoingSummaries: 'all' } })).effect.more).toBe(0);
    const { effect, credits } = await replayed({ settings: { aiFeatures: 'on', outgoingSummaries: 'all' } });
    expect(effect).toEqual({ more: 1, fewer: 0, asks: 0, asksNoMore: 0 });
    expect(credits).toMatchObject({ least: 30, most: 30, days: 1 });
  });

  it('B2: takes an answer as it was given, and no answer as a no, but says who would be asked', async () => {
    const { box, replayed } = await company();
    registerDevice(box.ctx, 'ASKS', { access: 'after-confirmation' });
    const asking = (id: string) => openSession(box.ctx, sampleSession({ id, device: { name: 'ASKS' } })).session.id;
    asking('unanswered');
    box.clock.advance(hour);
    closeExpiredQuestions(box.ctx);
    changeSettings(box.ctx, { aiFeatures: 'off' });
    asking('never asked');
    const { effect, after } = await replayed({ settings: { aiFeatures: 'on' } });
    expect(effect).toEqual({ more: 0, fewer: 0, asks: 1, asksNoMore: 0 });
    expect(after).toEqual({ captured: 0, asked: 1, refused: 1 });
  });

  it('counts sessions whose facts were not kept or cannot be read as not known', async () => {
    const { box, replayed } = await company();
    for (const [id, kept] of [
      ['old', null],
      ['odd', { platform: 7 }],
    ] as const)
      updateSession(box.ctx.db, session(box, id), { facts: kept } as Partial<SessionRow>);
    expect(await replayed({})).toMatchObject({ sessions: 2, unknown: 2, before: { captured: 0 }, changes: [] });
  });

  it('C4: looks at the newest sessions alone, and at none where there is none', async () => {
    const { box, replayed } = await company();
    expect(await replayed({})).toMatchObject({ sessions: 0, since: null, credits: { least: 0, most: 0, days: 0 } });
    for (const id of ['a', 'b', 'c']) session(box, id);
    expect((await replayed({ last: 2 })).sessions).toBe(2);
  });

  it('says nothing of sessions that one may not see but that there are some', async () => {
    const { box } = await company();
    session(box, 'theirs');
    const whole = simulate(box.ctx, { incomingSummaries: 'off' }, 10);
    expect(whole.changes).toHaveLength(1);
    for (const scopes of [['settings.manage'], ['settings.manage', 'summaries.view']] as const) {
      const supporter = await box.account('administrator', { email: `${scopes.length}@example.com` });
      const key = box.key(supporter.id, scopes);
      const { replay } = (await (await box.ask('POST', address, { key, body: { settings: { incomingSummaries: 'off' } } })).json()) as {
        replay: Simulation;
      };
      expect([replay.effect.fewer, replay.changes.length, replay.hidden]).toEqual(scopes.length === 1 ? [1, 0, 1] : [1, 1, 0]);
    }
  });

  it('A9: counts the sessions of an account that does not log them, and shows them to nobody', async () => {
    const { box, replayed } = await company();
    const id = session(box, 'unlogged');
    updateSession(box.ctx.db, id, { isReported: false });
    expect(await replayed({ settings: { aiFeatures: 'off' } })).toMatchObject({ effect: { fewer: 1 }, changes: [], hidden: 1 });
  });

  it('tries a session that nobody has had yet', async () => {
    const { madeUp } = await company();
    expect(await madeUp({ session: facts, settings: { outgoingSummaries: 'modules' } })).toMatchObject({
      before: { fate: 'asked', via: 'outgoing', reasons: [] },
      after: { fate: 'refused', via: null, reasons: ['no-module', 'device-outside'] },
    });
    expect((await madeUp({ session: { ...facts, answer: 'denied' } })).after).toMatchObject({
      fate: 'refused',
      reasons: ['answer-denied'],
    });
  });

  it('D1: captures nothing without a licence that has AI', async () => {
    const box = testApp();
    expect(newestLicence(box.ctx)).toBeNull();
    session(box, 'one');
    const { effect, refusals } = simulate(box.ctx, { aiFeatures: 'on', outgoingSummaries: 'all', incomingSummaries: 'all' }, 10);
    expect(effect.more).toBe(0);
    expect(refusals[0]).toMatchObject({ reason: 'tier', after: 1 });
  });

  it('C4: replays 1,000 sessions in less than a second', async () => {
    const { box } = await company();
    const id = session(box, 'first');
    const columns = 'id, external_id, started_at';
    const { sqlite } = box.ctx.db;
    const names = (sqlite.pragma('table_info(sessions)') as { name: string }[])
      .map(({ name }) => name)
      .filter((name) => !columns.includes(name));
    sqlite
      .prepare(
        `WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 5000)
         INSERT INTO sessions (${columns}, ${names.join()})
         SELECT 'copy' || i, 'copy' || i, started_at - i * 60000, ${names.join()} FROM sessions, n WHERE id = ?`,
      )
      .run(id);
    const timed = (last: number) => {
      const start = performance.now();
      expect(simulate(box.ctx, { incomingSummaries: 'off' }, last).effect.fewer).toBe(last);
      return performance.now() - start;
    };
    expect(timed(1000)).toBeLessThan(5_000);
    expect(timed(5000)).toBeLessThan(25_000);
  });
});
