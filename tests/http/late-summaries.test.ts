import { describe, expect, it } from 'vitest';
import { latestJob } from '../../src/db/queries/jobs.ts';
import { endIdleSessions } from '../../src/server/domain/sessions/end.ts';
import { openSession } from '../../src/server/domain/sessions/open.ts';
import { changeSettings } from '../../src/server/domain/settings/change.ts';
import { saveSummary } from '../../src/server/domain/summaries/save.ts';
import { hour, minute } from '../../src/server/kit/clock.ts';
import { refusal, type TestApp, testApp } from '../helpers/app.ts';
import { sampleEvents, sampleSession, sampleSummary } from '../helpers/samples.ts';

/** Sessions whose summaries wait, since AI was off for a moment when they ended. */
async function waitingBox(role = 'administrator') {
  const box = testApp(undefined, { activated: true });
  const { id: accountId } = await box.account(role, { email: 'ana@example.com' });
  const login = await box.login(accountId);
  const late = (name: string, supporter = 'ana@example.com') => {
    const { id } = openSession(
      box.ctx,
      sampleSession({ id: name, supporter: { name: 'Ana', email: supporter }, events: sampleEvents(3) }),
    ).session;
    changeSettings(box.ctx, { aiFeatures: 'off' });
    box.clock.advance(hour);
    endIdleSessions(box.ctx);
    changeSettings(box.ctx, { aiFeatures: 'on' });
    return id;
  };
  const api = (method: string, path: string, body?: object) => box.ask(method, `/api/v1${path}`, { login, ...(body && { body }) });
  const get = async (path: string) => (await box.ask('GET', path, { login })).text();
  const post = (fields: Record<string, string>) => box.ask('POST', '/late-summaries', { login, body: new URLSearchParams(fields) });
  return { box, login, late, api, get, post };
}

const isQueued = ({ ctx }: TestApp, id: string) => latestJob(ctx.db, 'summarize', id)?.status === 'queued';

describe('C5: late summaries by API refuse', () => {
  it.each([
    ['GET', '/late-summaries?from=yesterday', undefined, 'from'],
    ['GET', '/late-summaries?cursor=bm9uc2Vuc2U', undefined, 'cursor'],
    ['GET', '/late-summaries?limit=201', undefined, 'limit'],
    ['POST', '/late-summaries', { to: '2026-02-30' }, 'to'],
    ['POST', '/late-summaries', { dryRun: 'maybe' }, 'dryRun'],
    ['POST', '/late-summaries', { sessions: Array(201).fill('x') }, 'sessions'],
  ])('%s %s %j', async (method, path, body, field) => {
    const { api } = await waitingBox();
    const response = await api(method, path, body);
    expect(response.status).toBe(400);
    expect((await refusal(response)).params['field']).toBe(field);
  });

  it('whoever may not have summaries written', async () => {
    const { api, box } = await waitingBox('auditor');
    expect([(await api('GET', '/late-summaries')).status, (await api('POST', '/late-summaries', {})).status]).toEqual([403, 403]);
    const login = await box.login((await box.account('auditor', { email: 'other@example.com' })).id);
    expect((await box.ask('GET', '/late-summaries', { login })).status).toBe(404);
  });

  it('a session that one may not see like one that is not there, and queue nothing then', async () => {
    const { api, box, late } = await waitingBox('supporter');
    await box.account('supporter', { email: 'bea@example.com' });
    const [mine, hers] = [late('mine'), late('hers', 'bea@example.com')];
    const [unseen, missing] = [
      await api('POST', '/late-summaries', { sessions: [mine, hers] }),
      await api('POST', '/late-summaries', { sessions: ['none'] }),
    ];
    expect([unseen.status, missing.status, isQueued(box, mine)]).toEqual([404, 404, false]);
    expect((await refusal(unseen)).code).toBe('record.missing');
  });
});

describe('C5: late summaries', () => {
  it('C5: by API: why not yet, a forecast, then the queue', async () => {
    const { api, box, late } = await waitingBox();
    const id = late('one');
    const { sessions, next } = (await (await api('GET', '/late-summaries')).json()) as { sessions: object[]; next: null };
    expect([sessions.length, next]).toEqual([1, null]);
    expect(sessions).toMatchObject([{ session: { id, eventCount: 3 }, reasons: [], last: null }]);
    const forecast = (await (await api('POST', '/late-summaries', { dryRun: true })).json()) as object;
    expect(forecast).toMatchObject({ dryRun: true, queued: [id], staying: 0, credits: { needed: 1 } });
    expect(isQueued(box, id)).toBe(false);
    expect(await (await api('POST', '/late-summaries', {})).json()).toEqual({ ...forecast, dryRun: false });
    expect(isQueued(box, id)).toBe(true);
    expect(await (await api('GET', '/late-summaries')).json()).toEqual({ sessions: [], next: null });
  });

  it('are told on the pages of AI settings and of sessions, to whoever may have them written', async () => {
    const { get, late, box } = await waitingBox();
    expect(await get('/sessions')).not.toContain('/late-summaries');
    late('one');
    for (const path of ['/admin/ai', '/sessions']) {
      const html = await get(path);
      expect(html, path).toContain('1 session waits for a summary');
      expect(html, path).toContain('href="/late-summaries"');
    }
    const auditor = await box.login((await box.account('auditor', { email: 'other@example.com' })).id);
    expect(await (await box.ask('GET', '/sessions', { login: auditor })).text()).not.toContain('/late-summaries');
  });

  it('C5: on their page: chosen, forecast, queued; nothing is queued by looking', async () => {
    const { get, post, late, box } = await waitingBox();
    const [first, second] = [late('one'), late('two')] as [string, string];
    expect(await get('/late-summaries')).toContain('Nothing is against it any more');
    const forecast = await get(`/late-summaries/forecast?scope=selected&sessions=${second}&from=&to=`);
    expect(forecast).toContain('Queue 1 summary');
    expect(forecast).toContain(`name="sessions" value="${second}"`);
    expect([isQueued(box, first), isQueued(box, second)]).toEqual([false, false]);
    const done = await post({ sessions: second, from: '', to: '' });
    expect([done.status, done.headers.get('location')]).toEqual([303, '/late-summaries?queued=1&stayed=0']);
    expect([isQueued(box, first), isQueued(box, second)]).toEqual([false, true]);
    expect(await get('/late-summaries?queued=1&stayed=2')).toContain('2 sessions stayed behind');
  });

  it('on their page: nothing ticked is refused, and what may not be written is named with its rule', async () => {
    const { get, login, late, box } = await waitingBox();
    late('one');
    const none = await box.ask('GET', '/late-summaries/forecast?scope=selected', { login });
    expect([none.status, await none.text()]).toEqual([400, expect.stringContaining('No session is selected.')]);
    changeSettings(box.ctx, { aiFeatures: 'off' });
    expect(await get('/late-summaries')).toContain('AI features are not activated for the company');
    const forecast = await get('/late-summaries/forecast?scope=all');
    expect(forecast).toContain('AI features are not activated for the company: 1');
    expect(forecast).not.toContain('Queue 1 summary');
  });

  it('on their page: days are those of the reader’s time zone', async () => {
    const { late, box } = await waitingBox();
    late('one');
    const account = await box.account('administrator', { email: 'nz@example.com', timeZone: 'Pacific/Kiritimati' });
    const login = await box.login(account.id);
    const shown = async (days: string) => (await box.ask('GET', `/late-summaries?${days}`, { login })).text();
    // 08:00 of 2 March in UTC is 22:00 of that day there.
    expect(await shown('from=2026-03-02&to=2026-03-02')).toContain('PC-17');
    expect(await shown('from=2026-03-03')).toContain('None that began in these days');
    expect((await box.ask('GET', '/late-summaries?from=soon', { login })).status).toBe(400);
  });
});

describe('C7: a summary that events came after', () => {
  async function summarized() {
    const made = await waitingBox();
    const { box, late } = made;
    const id = late('one');
    const startedAt = box.ctx.now().toISOString();
    const written = sampleSummary('Printer');
    saveSummary(box.ctx, id, { ...written, origin: 'template', provenance: { ...written.provenance, startedAt } });
    const stale = async () => ((await (await made.api('GET', `/sessions/${id}/summary`)).json()) as { stale: boolean }).stale;
    const more = (at: number) => made.api('POST', `/sessions/${id}/events`, { events: sampleEvents(1, at) });
    return { ...made, id, stale, more };
  }

  it('C7: is not stale while nothing arrives', async () => {
    const { id, get, stale } = await summarized();
    expect(await stale()).toBe(false);
    expect(await get(`/sessions/${id}`)).not.toContain('Events arrived after this summary was begun');
  });

  it('C7: is stale once events of a session arrive that had only gone quiet, says so, and offers to write it again', async () => {
    const { box, id, get, stale, more } = await summarized();
    box.clock.advance(minute);
    expect((await more(10)).status).toBeLessThan(300);
    expect(await stale()).toBe(true);
    const html = await get(`/sessions/${id}`);
    expect(html).toContain('Events arrived after this summary was begun');
    expect(html).toMatch(new RegExp(`action="/sessions/${id}/summary"[\\s\\S]*Write it again`));
    expect(await get(`/sessions/${id}/panel`)).toContain('Events arrived after this summary was begun');
  });

  it('C7: is stale no longer once it is written again', async () => {
    const { box, id, stale, more } = await summarized();
    box.clock.advance(minute);
    await more(10);
    box.clock.advance(minute);
    const again = sampleSummary('Printer again');
    saveSummary(box.ctx, id, { ...again, origin: 'template', provenance: { ...again.provenance, startedAt: box.ctx.now().toISOString() } });
    expect(await stale()).toBe(false);
  });
});
