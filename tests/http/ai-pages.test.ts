import { describe, expect, it } from 'vitest';
import { newestRecords } from '../../src/db/queries/audit.ts';
import { companySettings } from '../../src/server/domain/settings/settings.ts';
import { type TestApp, testApp } from '../helpers/app.ts';
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
    expect(await get('/admin/ai')).toContain('Nothing is summarized;');
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

describe('C1: a session without a summary', () => {
  it('names the rules that refuse it, in the reader’s language, and shows no button that would be refused', async () => {
    const box = testApp();
    const { get, record } = await opened(box, 'de');
    const html = await get(`/sessions/${await record()}`);
    expect(html).toContain('Zurzeit kann keine Zusammenfassung geschrieben werden');
    expect(html).toContain('Die KI-Funktionen sind für das Unternehmen nicht aktiviert');
    expect(html).not.toMatch(/action="\/sessions\/[^"]*\/summary"/);
  });

  it('has the button again once the rules allow it', async () => {
    const box = testApp(undefined, { activated: true });
    const { get, post, record } = await opened(box);
    await post('/admin/ai/activation', { state: 'off' });
    const id = await record();
    expect(await get(`/sessions/${id}`)).toContain('AI features are not activated for the company');
    await post('/admin/ai/activation', { state: 'on' });
    expect(await get(`/sessions/${id}`)).toContain(`action="/sessions/${id}/summary"`);
  });
});
