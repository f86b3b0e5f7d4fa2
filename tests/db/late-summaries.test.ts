import { describe, expect, it } from 'vitest';
import { newestRecords } from '../../src/db/queries/audit.ts';
import { latestJob } from '../../src/db/queries/jobs.ts';
import { transact } from '../../src/db/transact.ts';
import { createAccount } from '../../src/server/domain/accounts/create.ts';
import { eraseCaptured } from '../../src/server/domain/consent/withdraw.ts';
import { creditBalance } from '../../src/server/domain/credits/balance.ts';
import { releaseCredit } from '../../src/server/domain/credits/charge.ts';
import { chargeState } from '../../src/server/domain/credits/use.ts';
import { verifyCredits } from '../../src/server/domain/credits/verify.ts';
import { grantsOf } from '../../src/server/domain/roles/grants.ts';
import { sessionRow } from '../../src/server/domain/sessions/find.ts';
import { openSession } from '../../src/server/domain/sessions/open.ts';
import { changeSettings } from '../../src/server/domain/settings/change.ts';
import { countWaiting, listLate, waitingForSummary } from '../../src/server/domain/summaries/late.ts';
import { periodOf } from '../../src/server/domain/summaries/period.ts';
import { queueLate } from '../../src/server/domain/summaries/queue-late.ts';
import { saveSummary } from '../../src/server/domain/summaries/save.ts';
import { actingAs, type Ctx } from '../../src/server/kit/ctx.ts';
import { registerDevice } from '../helpers/context.ts';
import { sampleEvents, sampleSession, sampleSummary } from '../helpers/samples.ts';
import { licensedBox } from '../helpers/vendor.ts';

const all = { limit: 200 };
const idsOf = (ctx: Ctx) => listLate(ctx, all).items.map(({ session }) => session.id);

/** Its licence has ended: what is captured stays without a summary, until `renew`; the month has 5 credits. */
function expiredBox() {
  const { ctx, at, license } = licensedBox();
  license({ tier: 'business', renewal: '2026-03-03' });
  changeSettings(ctx, { aiFeatures: 'on', incomingSummaries: 'all' });
  registerDevice(ctx, 'PC-17');
  at('2026-03-04T09:00:00Z');
  return { ctx, at, renew: () => license({ tier: 'business', renewal: '2027-03-03' }) };
}

/** Captured and ended on that day of March. */
function late(ctx: Ctx, day: number, change: Parameters<typeof sampleSession>[0] = {}): string {
  const start = `2026-03-${String(day).padStart(2, '0')}T08:00:00Z`;
  const events = sampleEvents(3).map((event) => ({ ...event, at: start }));
  return openSession(ctx, sampleSession({ id: `s${day}`, start, end: start, events, ...change })).session.id;
}

describe('C5: sessions that wait for a summary', () => {
  it('C5: are none that still run, have no events, were refused or withdrawn, have a summary, or wait in the queue', () => {
    const { ctx, renew } = expiredBox();
    const waiting = late(ctx, 1);
    openSession(ctx, sampleSession({ id: 'runs', events: sampleEvents(3) }));
    late(ctx, 2, { id: 'empty', events: [] });
    late(ctx, 2, { id: 'refused', device: { name: 'UNKNOWN' } });
    const withdrawn = late(ctx, 2, { id: 'withdrawn' });
    transact(ctx.db, () => eraseCaptured(ctx, sessionRow(ctx, withdrawn), {}));
    saveSummary(ctx, late(ctx, 2, { id: 'summarized' }), { ...sampleSummary('done'), origin: 'template' });
    expect(idsOf(ctx)).toEqual([waiting]);
    renew();
    late(ctx, 3, { id: 'queued' });
    expect(idsOf(ctx)).toEqual([waiting]);
  });

  it('C5: tell why not yet: every rule that is against it now, what became of the last try, or nothing any more', () => {
    const { ctx, renew } = expiredBox();
    late(ctx, 1);
    expect(listLate(ctx, all).items).toMatchObject([{ session: { externalId: 's1' }, reasons: ['licence'], last: null }]);
    changeSettings(ctx, { aiFeatures: 'off' });
    expect(listLate(ctx, all).items[0]?.reasons).toEqual(['ai-off', 'licence']);
    changeSettings(ctx, { aiFeatures: 'on' });
    renew();
    const failed = late(ctx, 2);
    ctx.db.sqlite
      .prepare("UPDATE jobs SET status = 'dead', error = ? WHERE key = ?")
      .run('{"code":"engine.failed","params":{"reason":"crashed"}}', failed);
    expect(listLate(ctx, all).items).toMatchObject([
      { session: { id: failed }, reasons: [], last: { status: 'dead', error: { code: 'engine.failed' } } },
      { session: { externalId: 's1' }, reasons: [], last: null },
    ]);
  });

  it('come page by page, newest first, and by period', () => {
    const { ctx } = expiredBox();
    const ids = [1, 2, 3].map((day) => late(ctx, day));
    const first = listLate(ctx, { limit: 2 });
    expect(first.items.map(({ session }) => session.id)).toEqual([ids[2], ids[1]]);
    const rest = listLate(ctx, { limit: 2, cursor: first.next });
    expect([rest.items.map(({ session }) => session.id), rest.next]).toEqual([[ids[0]], null]);
    expect(countWaiting(ctx, periodOf({ from: '2026-03-02', to: '2026-03-02' }, 'UTC'))).toBe(1);
    expect(() => listLate(ctx, { limit: 2, cursor: 'bm9uc2Vuc2U' })).toThrow('input.invalid');
  });

  it.each([
    [{ from: '2026-03-02', to: '2026-03-02' }, 'UTC', ['2026-03-02T00:00:00Z', '2026-03-02T23:59:59.999Z']],
    [{ from: '2026-03-29', to: '2026-03-29' }, 'Europe/Paris', ['2026-03-28T23:00:00Z', '2026-03-29T21:59:59.999Z']],
    [{ to: '2026-03-02T10:00:00+02:00' }, 'UTC', [undefined, '2026-03-02T08:00:00Z']],
    [{ from: '' }, 'UTC', [undefined, undefined]],
  ])('a period of %j in %s is of whole days', (typed, zone, [from, to]) => {
    const time = (text: string | undefined) => (text === undefined ? undefined : Date.parse(text));
    expect(periodOf(typed, zone)).toEqual({ from: time(from), to: time(to) });
  });

  it.each([{ from: 'yesterday' }, { to: '2026-02-30' }, { from: '2026-03-02T10:00' }])('%j is no period', (typed) => {
    expect(() => periodOf(typed, 'UTC')).toThrow('input.invalid');
  });

  it('are found by their own index, whatever else is stored', () => {
    const { ctx } = expiredBox();
    const queries: string[] = [];
    const { sqlite } = ctx.db;
    const prepare = sqlite.prepare.bind(sqlite);
    sqlite.prepare = ((source: string) => {
      queries.push(source);
      return prepare(source);
    }) as typeof sqlite.prepare;
    countWaiting(ctx, {});
    listLate(ctx, all);
    queueLate(ctx, { dryRun: true });
    const found = queries.filter((source) => source.includes('is_summarized = 0'));
    expect(found.length).toBeGreaterThanOrEqual(4);
    for (const source of found) {
      const plan = prepare(`EXPLAIN QUERY PLAN ${source}`).all(...Array(source.split('?').length - 1).fill(1)) as { detail: string }[];
      expect(plan.map(({ detail }) => detail).join(), source).toContain('sessions USING INDEX sessions_late');
      expect(plan.map(({ detail }) => detail).join(), source).not.toMatch(
        /SCAN (jobs|sessions(?! USING INDEX sessions_late))|USE TEMP B-TREE/,
      );
    }
  });

  it('H1: are those that the actor may see', async () => {
    const { ctx } = expiredBox();
    const account = async (email: string, role: string) => {
      const { id } = await createAccount(ctx, { email, name: 'Ana', role });
      return actingAs(ctx, { kind: 'account', id, grants: grantsOf(ctx, role) }, 'api');
    };
    const [mine, hers] = [await account('a@example.com', 'supporter'), await account('b@example.com', 'supporter')];
    const own = late(ctx, 1, { supporter: { name: 'A', email: 'a@example.com' } });
    expect([idsOf(mine), idsOf(hers), waitingForSummary(hers)]).toEqual([[own], [], 0]);
    expect(() => queueLate(hers, { sessions: [own], dryRun: true })).toThrow('record.missing');
    expect(queueLate(hers, { dryRun: true })).toMatchObject({ staying: 0, queued: [] });
  });
});

describe('C5, D5: late summaries are queued', () => {
  it('C5, D5: as was forecast: the oldest first, until the credits run out; the rest stays', () => {
    const { ctx, renew } = expiredBox();
    const ids = [4, 2, 7, 1, 3, 6, 5]
      .map((day) => ({ day, id: late(ctx, day) }))
      .sort((a, b) => a.day - b.day)
      .map(({ id }) => id);
    expect(queueLate(ctx, { dryRun: true })).toMatchObject({
      queued: [],
      staying: 7,
      reasons: [{ reason: 'licence', sessions: 7 }],
      credits: { needed: 7, left: 5 },
    });
    renew();
    const forecast = queueLate(ctx, { dryRun: true });
    expect(forecast).toEqual({
      dryRun: true,
      queued: ids.slice(0, 5),
      staying: 2,
      reasons: [{ reason: 'no-credit', sessions: 2 }],
      beyond: 0,
      credits: { needed: 7, left: 5 },
    });
    expect([latestJob(ctx.db, 'summarize', ids[0] ?? ''), creditBalance(ctx).left]).toEqual([undefined, 5]);
    expect(queueLate(ctx, { dryRun: false })).toEqual({ ...forecast, dryRun: false });
    expect(creditBalance(ctx).left).toBe(0);
    expect(ids.map((id) => chargeState(ctx, id))).toEqual([...Array(5).fill('reserved'), 'none', 'none']);
    expect(idsOf(ctx)).toEqual([ids[6], ids[5]]);
    expect(newestRecords(ctx.db, 1)[0]).toMatchObject({ noun: 'summary', action: 'requested' });
    expect(verifyCredits(ctx).broken).toBeNull();
  });

  it('C5: each once, however often it is asked for', () => {
    const { ctx, renew } = expiredBox();
    const id = late(ctx, 1);
    renew();
    expect(queueLate(ctx, { dryRun: false }).queued).toEqual([id]);
    expect(queueLate(ctx, { dryRun: false }).queued).toEqual([]);
    expect(queueLate(ctx, { sessions: [id], dryRun: false })).toMatchObject({ queued: [], staying: 0 });
    expect(creditBalance(ctx).left).toBe(4);
  });

  it('C5: one by one, or those of a period', () => {
    const { ctx, renew } = expiredBox();
    const [first, second, third] = [1, 2, 3].map((day) => late(ctx, day)) as [string, string, string];
    renew();
    expect(queueLate(ctx, { sessions: [third], dryRun: false }).queued).toEqual([third]);
    expect(queueLate(ctx, { ...periodOf({ from: '2026-03-02' }, 'UTC'), dryRun: false }).queued).toEqual([second]);
    expect(idsOf(ctx)).toEqual([first]);
  });

  it('D3: a session whose credit is settled needs none', () => {
    const { ctx, renew } = expiredBox();
    renew();
    const paid = late(ctx, 1);
    ctx.db.sqlite.exec("UPDATE jobs SET status = 'dead'");
    const others = [2, 3, 4, 5, 6].map((day) => late(ctx, day));
    expect(creditBalance(ctx).left).toBe(0);
    expect(queueLate(ctx, { dryRun: false })).toMatchObject({ queued: [paid], staying: 1, credits: { needed: 1, left: 0 } });
    ctx.db.sqlite.prepare("UPDATE jobs SET status = 'dead' WHERE key = ?").run(others[0]);
    transact(ctx.db, () => releaseCredit(ctx, others[0] ?? ''));
    expect(queueLate(ctx, { dryRun: true }).queued).toEqual([others[0]]);
  });

  it('at most 200 at once, and says how many are left; pages count to 1,000', () => {
    const { ctx } = expiredBox();
    const id = late(ctx, 1);
    const { sqlite } = ctx.db;
    const names = (sqlite.pragma('table_info(sessions)') as { name: string }[])
      .map(({ name }) => name)
      .filter((name) => !['id', 'external_id'].includes(name));
    sqlite
      .prepare(
        `WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 699)
         INSERT INTO sessions (id, external_id, ${names.join()}) SELECT 'copy' || i, 'copy' || i, ${names.join()} FROM sessions, n WHERE id = ?`,
      )
      .run(id);
    expect(queueLate(ctx, { dryRun: true })).toMatchObject({ staying: 200, beyond: 500 });
    expect(countWaiting(ctx, {})).toBe(700);
    sqlite
      .prepare(
        `INSERT INTO sessions (id, external_id, ${names.join()}) SELECT id || 'b', external_id || 'b', ${names.join()} FROM sessions`,
      )
      .run();
    expect(countWaiting(ctx, {})).toBe(1001);
  });
});

describe('C5: whether a session has a summary', () => {
  it('is known to its row, through every way to write and delete one', () => {
    const { ctx, renew } = expiredBox();
    renew();
    const id = late(ctx, 1);
    const isSummarized = () => sessionRow(ctx, id).isSummarized;
    expect(isSummarized()).toBe(false);
    saveSummary(ctx, id, sampleSummary('first'));
    saveSummary(ctx, id, sampleSummary('second'));
    expect(isSummarized()).toBe(true);
    transact(ctx.db, () => eraseCaptured(ctx, sessionRow(ctx, id), {}));
    expect(isSummarized()).toBe(false);
  });
});
