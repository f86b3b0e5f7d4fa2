import { describe, expect, it } from 'vitest';
import { newestRecords } from '../../src/db/queries/audit.ts';
import { answerQuestion } from '../../src/server/domain/consent/answer.ts';
import { changeModule } from '../../src/server/domain/modules/change.ts';
import { createModule } from '../../src/server/domain/modules/create.ts';
import { createPolicy } from '../../src/server/domain/policies/create.ts';
import { openSession } from '../../src/server/domain/sessions/open.ts';
import { changeSettings } from '../../src/server/domain/settings/change.ts';
import { companySettings } from '../../src/server/domain/settings/settings.ts';
import { type TestApp, testApp } from '../helpers/app.ts';
import { registerDevice } from '../helpers/context.ts';
import { sampleEvents, sampleSession } from '../helpers/samples.ts';

async function opened(box: TestApp, language = 'en') {
  const login = await box.login((await box.account('administrator', { language })).id);
  return {
    get: async (path: string) => (await box.ask('GET', path, { login })).text(),
    post: (path: string, fields: Record<string, string>) => box.ask('POST', path, { login, body: new URLSearchParams(fields) }),
    record: async () => {
      const body = sampleSession({ events: sampleEvents(3), end: '2026-03-02T08:20:00Z' });
      const answer = (await (await box.ask('POST', '/api/v1/sessions', { login, body })).json()) as { session: { id: string } };
      return answer.session.id;
    },
  };
}

describe('AI settings', () => {
  it('B2: tells which languages were asked for that pages do not have', async () => {
    const box = testApp(undefined, { activated: true });
    const { get } = await opened(box);
    expect(await get('/admin/ai')).not.toContain('They read English');
    registerDevice(box.ctx, 'PC-18', { access: 'after-confirmation' });
    const { question } = openSession(box.ctx, sampleSession({ device: { name: 'PC-18' } }));
    const told = { wording: 'May it be recorded?', language: 'en', platform: null, wantedLanguage: 'nl' };
    answerQuestion(box.ctx, question?.path.split('/').at(-1) ?? '', { ...told, answer: 'denied' });
    expect(await get('/admin/ai')).toContain('pages do not have: Dutch (1). They read English.');
  });

  it.each([
    ['/admin/ai/activation', { state: 'maybe' }],
    ['/admin/ai/activation', {}],
    ['/admin/ai/reset', { name: 'companyName' }],
  ])('%s refuses %j', async (path, fields) => {
    const box = testApp();
    const { post } = await opened(box);
    expect((await post(path, fields as Record<string, string>)).status).toBe(400);
    expect(companySettings(box.ctx).aiFeatures).toBe('off');
  });

  it('tells what is wrong with a threshold, and keeps what was typed', async () => {
    const box = testApp();
    const { post } = await opened(box);
    const response = await post('/admin/ai', { creditWarning: '-3', 'was.creditWarning': '5' });
    const html = await response.text();
    expect(response.status).toBe(400);
    expect(html).toMatch(/id="creditWarning"[^>]*value="-3"/);
    expect(html).toContain('aria-invalid="true"');
  });

  it('A1: off at first, activated and turned off, each in the audit log', async () => {
    const box = testApp();
    const { get, post } = await opened(box);
    expect(await get('/admin/ai')).toContain('Nothing is captured and nothing is summarized');
    expect((await post('/admin/ai/activation', { state: 'on' })).headers.get('location')).toBe('/admin/ai?done=on');
    expect(companySettings(box.ctx).aiFeatures).toBe('on');
    expect(await get('/admin/ai?done=on')).toContain('it deletes nothing');
    await post('/admin/ai/activation', { state: 'off' });
    expect(companySettings(box.ctx).aiFeatures).toBe('off');
    expect(newestRecords(box.ctx.db, 2).map(({ recordId }) => recordId)).toEqual(['aiFeatures', 'aiFeatures']);
  });

  it('A7: the language of summaries and the threshold stand here, and not on the general page', async () => {
    const box = testApp();
    const { get, post } = await opened(box);
    const fields = { summaryLanguage: 'pt', 'was.summaryLanguage': 'en', creditWarning: '9', 'was.creditWarning': '5' };
    expect((await post('/admin/ai', fields)).headers.get('location')).toBe('/admin/ai?done=saved');
    expect(companySettings(box.ctx)).toMatchObject({ summaryLanguage: 'pt', creditWarning: 9 });
    await post('/admin/ai/reset', { name: 'creditWarning' });
    expect(companySettings(box.ctx).creditWarning).toBe(5);
    const general = await get('/admin/settings');
    expect(general).not.toMatch(/name="(aiFeatures|creditWarning|summaryLanguage)"/);
    expect(general).toContain('href="/admin/ai"');
  });

  it('shows as fixed what a variable sets', async () => {
    const box = testApp(undefined, { env: { DEBRIEF_AI_FEATURES: 'on' } });
    const { get } = await opened(box);
    const html = await get('/admin/ai');
    expect(html).toContain('DEBRIEF_AI_FEATURES');
    expect(html).not.toContain('action="/admin/ai/activation"');
  });
});

describe('AI settings: which sessions are captured', () => {
  const saves = { outgoingSummaries: 'modules', 'was.outgoingSummaries': 'off', incomingSummaries: 'off', 'was.incomingSummaries': 'off' };
  const warning = { module: 'No module has session insights on', policy: 'No managed device has a policy with both switches on' };

  it('A2: refuses a mode that there is not, beside its group', async () => {
    const box = testApp();
    const { post } = await opened(box);
    const response = await post('/admin/ai', { ...saves, outgoingSummaries: 'policies' });
    expect(response.status).toBe(400);
    expect(await response.text()).toMatch(/<fieldset[^>]*id="outgoingSummaries"[^>]*aria-describedby="outgoingSummaries-error"/);
    expect(companySettings(box.ctx).outgoingSummaries).toBe('off');
  });

  it('A3, A4: a mode is saved, and what another administrator set meanwhile stays', async () => {
    const box = testApp();
    const { post } = await opened(box);
    changeSettings(box.ctx, { incomingSummaries: 'all' });
    expect((await post('/admin/ai', saves)).headers.get('location')).toBe('/admin/ai?done=saved');
    expect(companySettings(box.ctx)).toMatchObject({ outgoingSummaries: 'modules', incomingSummaries: 'all' });
  });

  it('A2: the table that helps to choose, and the modes in words', async () => {
    const { get } = await opened(testApp());
    const html = await get('/admin/ai');
    for (const row of ['Who connects', 'To what', 'Needs', 'Typical use', 'Remote side', 'Fine control'])
      expect(html).toContain(`<th scope="row">${row}</th>`);
    expect(html).toContain('Only connections using custom QuickSupport modules');
    expect(html).toContain('Only connections to managed devices with an assigned policy');
    expect(html).not.toMatch(/<span>(off|all|modules|policies)<\/span>/);
  });

  it('A1, A2: says plainly that nothing is captured while both options are off, and no longer once one is on', async () => {
    const box = testApp();
    const { get } = await opened(box);
    expect(await get('/admin/ai')).not.toContain('Nothing is captured yet');
    changeSettings(box.ctx, { aiFeatures: 'on' });
    expect(await get('/admin/ai')).toContain('Nothing is captured yet');
    changeSettings(box.ctx, { outgoingSummaries: 'all' });
    expect(await get('/admin/ai')).not.toContain('Nothing is captured yet');
  });

  it('A3: warns while no module allows anything', async () => {
    const box = testApp();
    const { get } = await opened(box);
    const { id } = createModule(box.ctx, { name: 'Help', insights: false });
    expect(await get('/admin/ai')).not.toContain(warning.module);
    changeSettings(box.ctx, { outgoingSummaries: 'modules' });
    expect(await get('/admin/ai')).toContain(warning.module);
    changeModule(box.ctx, id, { insights: true });
    expect(await get('/admin/ai')).not.toContain(warning.module);
  });

  it('A6: warns while no policy that allows it is assigned to a managed device', async () => {
    const box = testApp();
    const { get } = await opened(box);
    changeSettings(box.ctx, { incomingSummaries: 'policies' });
    const half = createPolicy(box.ctx, { name: 'Reports', reports: true, insights: false }).id;
    const whole = createPolicy(box.ctx, { name: 'Both', reports: true, insights: true }).id;
    const device = registerDevice(box.ctx, 'PC-1', { policyId: half });
    expect(await get('/admin/ai')).toContain(warning.policy);
    box.ctx.db.sqlite.prepare('UPDATE devices SET policy_id = ? WHERE id = ?').run(whole, device);
    expect(await get('/admin/ai')).not.toContain(warning.policy);
  });
});

describe('C4: the simulator’s page', () => {
  it.each(['outgoingSummaries=some', 'of=7', 'platform=beos', 'managed=yes'])('refuses %s', async (query) => {
    const box = testApp();
    const login = await box.login((await box.account()).id);
    expect((await box.ask('GET', `/admin/ai/simulator?${query}`, { login })).status).toBe(400);
  });

  it('C4: shows the draft, what it would change and why, and saves it only when asked', async () => {
    const box = testApp(undefined, { activated: true });
    const { get, post, record } = await opened(box);
    const id = await record();
    const html = await get('/admin/ai/simulator?incomingSummaries=off&of=100');
    expect(html).toContain('1 session would no longer be captured.');
    expect(html).toContain(`href="/sessions/${id}"`);
    expect(html).toContain('Summaries for incoming connections are off');
    expect(html).toContain('cannot be summarized afterwards');
    expect(companySettings(box.ctx).incomingSummaries).toBe('all');
    const saved = /<form class="card" method="post" action="\/admin\/ai"[\s\S]*?<\/form>/.exec(html)?.[0] ?? '';
    const fields = [...saved.matchAll(/name="([^"]+)" value="([^"]*)"/g)].map(([, name, value]) => [name, value] as const);
    expect(fields).toEqual([
      ['incomingSummaries', 'off'],
      ['was.incomingSummaries', 'all'],
    ]);
    await post('/admin/ai', Object.fromEntries(fields));
    expect(companySettings(box.ctx).incomingSummaries).toBe('off');
    expect(newestRecords(box.ctx.db, 1)[0]).toMatchObject({ noun: 'setting', action: 'changed', recordId: 'incomingSummaries' });
  });

  it('offers nothing to save where the draft is what holds, or what a variable pins', async () => {
    const plain = await opened(testApp(undefined, { activated: true }));
    expect(await plain.get('/admin/ai/simulator?outgoingSummaries=all')).not.toContain('Save these settings');
    const pinned = await opened(testApp(undefined, { env: { DEBRIEF_OUTGOING_SUMMARIES: 'all' } }));
    const html = await pinned.get('/admin/ai/simulator?outgoingSummaries=off');
    expect(html).not.toContain('Save these settings');
    expect(html).toContain('DEBRIEF_OUTGOING_SUMMARIES');
  });

  it('C4, A6: tries a session that is made up; a policy counts for a managed device alone', async () => {
    const box = testApp(undefined, { activated: true });
    const { get } = await opened(box);
    const policy = 'of=made-up&supporter=outside&incomingSummaries=policies&policy=on&reports=on&insights=on&enforced=on';
    const result = (html: string) => html.slice(html.indexOf('id="result"'));
    expect(result(await get(`/admin/ai/simulator?${policy}`))).toContain('The device is not managed');
    expect(result(await get(`/admin/ai/simulator?${policy}&managed=on`))).toMatch(/data-fate="captured"[\s\S]*data-fate="captured"/);
  });

  it('is asked for from the AI settings, with AI as if it were active', async () => {
    const { get } = await opened(testApp());
    expect(await get('/admin/ai')).toMatch(/formmethod="get" formaction="\/admin\/ai\/simulator" name="aiFeatures" value="on"/);
  });
});

describe('C1: a session without a summary', () => {
  it('that was not captured names the rules that refused it, in the reader’s language, and shows no button', async () => {
    const box = testApp();
    const { get, record } = await opened(box, 'de');
    const html = await get(`/sessions/${await record()}`);
    expect(html).toContain('Die KI-Funktionen sind für das Unternehmen nicht aktiviert');
    expect(html).not.toMatch(/action="\/sessions\/[^"]*\/summary"/);
  });

  it('that was captured has the button again once the rules allow it', async () => {
    const box = testApp(undefined, { activated: true });
    const { get, post, record } = await opened(box);
    const id = await record();
    box.ctx.db.sqlite.exec("UPDATE jobs SET status = 'cancelled'");
    await post('/admin/ai/activation', { state: 'off' });
    const refused = await get(`/sessions/${id}`);
    expect(refused).toContain('AI features are not activated for the company');
    expect(refused).not.toContain(`action="/sessions/${id}/summary"`);
    await post('/admin/ai/activation', { state: 'on' });
    expect(await get(`/sessions/${id}`)).toContain(`action="/sessions/${id}/summary"`);
  });
});
