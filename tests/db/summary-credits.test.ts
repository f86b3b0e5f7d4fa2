import { expect, onTestFinished, test, vi } from 'vitest';
import { createAccount } from '../../src/server/domain/accounts/create.ts';
import { creditBalance } from '../../src/server/domain/credits/balance.ts';
import { reserveCredit } from '../../src/server/domain/credits/charge.ts';
import { chargeState } from '../../src/server/domain/credits/use.ts';
import { verifyCredits } from '../../src/server/domain/credits/verify.ts';
import { importSessions } from '../../src/server/domain/sessions/import.ts';
import { changeSettings } from '../../src/server/domain/settings/change.ts';
import { currentSummary } from '../../src/server/domain/summaries/find.ts';
import { requestSummary, workOn } from '../../src/server/domain/summaries/work.ts';
import { startJobs } from '../../src/server/jobs/start.ts';
import type { Ctx } from '../../src/server/kit/ctx.ts';
import { registerDevice, testContext } from '../helpers/context.ts';
import { attestation, sampleEvents, sampleSession } from '../helpers/samples.ts';
import { licensedBox } from '../helpers/vendor.ts';

const left = (ctx: Ctx) => creditBalance(ctx).left;

function bring(ctx: Ctx, id: string, events: number) {
  const [one] = importSessions(ctx, [sampleSession({ id, events: sampleEvents(events) })], attestation);
  if (!one) throw new Error('nothing was imported');
  return one;
}

/** AI on, for every device that is managed. */
function open(ctx: Ctx): void {
  changeSettings(ctx, { aiFeatures: 'on', incomingSummaries: 'all' });
  registerDevice(ctx, 'PC-17');
}

function work(ctx: Ctx): void {
  const jobs = startJobs(ctx, { interval: 10 });
  onTestFinished(() => jobs.stop());
}

test('C2, C5: once the licence has ended it is captured, not summarized; every rule is named, and it can be asked for later', () => {
  const box = licensedBox();
  box.license({ tier: 'business', renewal: '2026-03-03' });
  open(box.ctx);
  box.at('2026-03-03T09:00:00Z');
  const one = bring(box.ctx, 's1', 6);
  expect(one.reasons).toEqual(['licence']);
  expect(workOn(box.ctx, one.id)).toBeNull();
  expect(() => requestSummary(box.ctx, one.id)).toThrow('summary.refused {"reasons":"licence"}');
  box.license({ tier: 'business', renewal: '2027-03-03' });
  expect(requestSummary(box.ctx, one.id)).toMatchObject({ status: 'queued' });
  expect(left(box.ctx)).toBe(4);
});

test('A1, C6: a recording that was refused is taken when the same file comes again under rules that allow it', () => {
  const box = licensedBox();
  const refused = bring(box.ctx, 's1', 6);
  expect(refused.reasons).toEqual(['ai-off', 'tier', 'outgoing-off', 'supporter-outside', 'incoming-off', 'device-outside']);
  expect(box.ctx.db.sqlite.prepare('SELECT count(*) FROM events').pluck().get()).toBe(0);
  box.license({ tier: 'business' });
  open(box.ctx);
  expect(bring(box.ctx, 's1', 6)).toMatchObject({ id: refused.id, state: 'added', capture: 'captured', reasons: [] });
  expect(workOn(box.ctx, refused.id)).toMatchObject({ status: 'queued' });
  expect(bring(box.ctx, 's1', 6).state).toBe('unchanged');
});

test('D5: the last credit is reserved once; the next session keeps its events and says what is missing', () => {
  const box = licensedBox();
  box.license({ tier: 'business' });
  open(box.ctx);
  const all = Array.from({ length: 7 }, (_, n) => bring(box.ctx, `s${n}`, 6));
  expect(all.map(({ reasons }) => reasons.join())).toEqual(['', '', '', '', '', 'no-credit', 'no-credit']);
  expect(left(box.ctx)).toBe(0);
  expect(verifyCredits(box.ctx)).toMatchObject({ broken: null, spent: 5 });
});

test('D3, D4a: a model’s text costs one credit, a second one nothing; a template and a fallback cost nothing', async () => {
  const { ctx, engine } = testContext({ activated: true });
  const before = left(ctx);
  engine.trouble('bad-input', 'bad-input', 'bad-input');
  const fallback = bring(ctx, 'fallback', 6);
  work(ctx);
  await vi.waitFor(() => expect(workOn(ctx, fallback.id)?.status).toBe('done'));
  expect([currentSummary(ctx, fallback.id)?.content.origin, chargeState(ctx, fallback.id), left(ctx)]).toEqual(['extract', 'none', before]);
  const short = bring(ctx, 'short', 1);
  await vi.waitFor(() => expect(workOn(ctx, short.id)?.status).toBe('done'));
  expect([currentSummary(ctx, short.id)?.content.origin, chargeState(ctx, short.id), left(ctx)]).toEqual(['template', 'none', before]);
  const written = bring(ctx, 'written', 6);
  await vi.waitFor(() => expect(workOn(ctx, written.id)?.status).toBe('done'));
  expect([chargeState(ctx, written.id), left(ctx)]).toEqual(['settled', before - 1]);
  requestSummary(ctx, written.id);
  await vi.waitFor(() => expect(currentSummary(ctx, written.id)?.version).toBe(2));
  expect(left(ctx)).toBe(before - 1);
  expect(verifyCredits(ctx).broken).toBeNull();
});

test('C7: AI switched off after the work was queued wins, and the credit goes back', async () => {
  const { ctx, engine } = testContext({ activated: true });
  const before = left(ctx);
  const one = bring(ctx, 's1', 6);
  expect(left(ctx)).toBe(before - 1);
  changeSettings(ctx, { aiFeatures: 'off' });
  work(ctx);
  await vi.waitFor(() => expect(workOn(ctx, one.id)).toMatchObject({ status: 'failed', error: { code: 'summary.refused' } }));
  expect([left(ctx), engine.calls.length, currentSummary(ctx, one.id)]).toEqual([before, 0, null]);
});

test('D5: what a job that is gone left reserved is released when the server starts', async () => {
  const { ctx, clock } = testContext({ activated: true });
  const before = left(ctx);
  ctx.db.sqlite.transaction(() => reserveCredit(ctx, 'a session whose job is gone'))();
  expect(left(ctx)).toBe(before - 1);
  clock.advance(1000);
  work(ctx);
  await vi.waitFor(() => expect(left(ctx)).toBe(before));
});

test('C3: a session that fits both ways gets one summary and costs one credit', async () => {
  const { ctx } = testContext({ activated: true });
  await createAccount(ctx, { email: 'ana@example.com', name: 'Ana', role: 'supporter', password: 'correct horse battery' });
  const before = left(ctx);
  const one = bring(ctx, 's1', 6);
  expect(ctx.db.sqlite.prepare('SELECT via FROM sessions').pluck().get()).toBe('both');
  work(ctx);
  await vi.waitFor(() => expect(workOn(ctx, one.id)).toMatchObject({ status: 'done' }));
  expect(ctx.db.sqlite.prepare('SELECT count(*) FROM summaries').pluck().get()).toBe(1);
  expect(left(ctx)).toBe(before - 1);
});

test('A7: another summary language holds for summaries from then on, and leaves those that are there', async () => {
  const { ctx } = testContext({ activated: true });
  work(ctx);
  const written = async (id: string) => {
    const one = bring(ctx, id, 6);
    await vi.waitFor(() => expect(workOn(ctx, one.id)).toMatchObject({ status: 'done' }));
    return one.id;
  };
  const languageOf = (id: string) => currentSummary(ctx, id)?.content.language;
  const first = await written('s1');
  changeSettings(ctx, { summaryLanguage: 'fr' });
  const second = await written('s2');
  expect([languageOf(first), languageOf(second)]).toEqual(['en', 'fr']);
});
