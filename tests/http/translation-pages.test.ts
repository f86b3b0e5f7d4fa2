import { parse } from 'node-html-parser';
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { changeSettings } from '../../src/server/domain/settings/change.ts';
import { startJobs } from '../../src/server/jobs/start.ts';
import { type TestApp, testApp } from '../helpers/app.ts';
import { statement, summarized } from '../helpers/insights.ts';

let box: TestApp;
let login: string;
let id: string;

beforeEach(async () => {
  box = testApp(undefined, { activated: true });
  login = await box.login((await box.account('administrator')).id);
  id = summarized(box.ctx, { summary: { text: 'Printer offline', problem: statement('Nothing printed'), open: [statement('Call back')] } });
  box.ctx.db.sqlite.exec("UPDATE jobs SET status = 'done', finished_at = 1");
});

const open = async (path: string, as = login) => {
  const response = await box.ask('GET', path, { login: as });
  const html = await response.text();
  return { status: response.status, html, root: parse(html) };
};
const send = (fields: Record<string, string>, as = login) =>
  box.ask('POST', `/sessions/${id}/variants`, { login: as, body: new URLSearchParams(fields) });
const translate = async (language: string) => {
  expect((await send({ language })).status).toBe(303);
  const jobs = startJobs(box.ctx, { interval: 10 });
  onTestFinished(() => jobs.stop());
  const count = box.ctx.db.sqlite.prepare('SELECT count(*) FROM translations WHERE language = ?').pluck();
  await vi.waitFor(() => expect(count.get(language)).toBe(1), 5_000);
};
const reads = () => Number(box.ctx.db.sqlite.prepare("SELECT count(*) FROM audit WHERE action = 'read'").pluck().get());

describe('refused', () => {
  it('a language that nobody writes, the own one, who may not, and what one may not see', async () => {
    for (const language of ['xx', '', 'en']) expect((await send({ language })).status, language).toBe(400);
    const reader = await box.login((await box.account('supporter', { email: 'cem@example.com' })).id);
    expect((await send({ language: 'fr' }, reader)).status).toBe(404);
    for (const path of [`/sessions/${id}/variants`, `/sessions/${id}?language=fr`])
      expect((await open(path, reader)).status, path).toBe(404);
    expect((await open('/sessions/none/variants')).status).toBe(404);
  });

  it('E4: where AI is switched off nothing is offered', async () => {
    expect((await open(`/sessions/${id}`)).root.querySelector('.variant-ask')).not.toBeNull();
    changeSettings(box.ctx, { aiFeatures: 'off' });
    expect((await open(`/sessions/${id}`)).root.querySelector('.variant-ask')).toBeNull();
    expect((await send({ language: 'fr' })).status).toBeGreaterThanOrEqual(400);
  });

  it('an address that asks for a language that is not there shows it as written', async () => {
    for (const language of ['fr', 'xx', '<b>']) {
      const { status, root } = await open(`/sessions/${id}?language=${encodeURIComponent(language)}`);
      expect(status).toBe(200);
      expect(root.querySelector('#summary-title')?.text).toContain('Printer offline');
    }
  });

  it('a form leads back to a list of this box, never to another site', async () => {
    expect((await send({ language: 'fr', from: '//evil.example' })).headers.get('location')).toBe(`/sessions/${id}?done=translating`);
  });
});

describe('E4: in another language', () => {
  it('asked for: it says how far it is, by itself and without a script', async () => {
    await send({ language: 'fr' });
    const { root, html } = await open(`/sessions/${id}`);
    const variants = root.querySelector('#variants');
    expect(variants?.text).toContain('French: number 1 in the queue');
    expect(variants?.querySelector('progress')?.getAttribute('aria-labelledby')).toBe('variant-fr');
    expect(variants?.querySelector('option[value="fr"]')).toBeNull();
    expect(html).toContain('<noscript><meta http-equiv="refresh"');
    const news = variants?.getAttribute('hx-get')?.replaceAll('&amp;', '&') ?? '';
    const before = reads();
    expect((await open(news)).root.querySelector('#variants')?.getAttribute('hx-get')).toBeDefined();
    await translate('de');
    const ready = await open(news);
    expect(ready.root.querySelector('#variants [role="status"]')?.text).toContain('Ready to read: French');
    expect(ready.root.querySelector('#variants a[hreflang="fr"]')?.getAttribute('href')).toBe(`/sessions/${id}?language=fr`);
    expect(reads(), 'how far it is holds nothing of what it says').toBe(before);
  });

  it('read under its address: its words, marked as translated, for machines too, with a record of the look', async () => {
    await translate('fr');
    const before = reads();
    const { root } = await open(`/sessions/${id}?language=fr`);
    expect(reads()).toBe(before + 2);
    const article = root.querySelector('article');
    expect(root.querySelector('#summary-title')?.text).toContain('fr: Printer offline');
    expect(root.querySelector('#statement-problem dd span')?.getAttribute('lang')).toBe('fr');
    expect(article?.getAttribute('data-ai-translated-from')).toBe('en');
    expect(article?.text).toContain('AI-translated');
    expect(article?.text).toContain('Translated by a language model from: English');
    expect(root.querySelectorAll('meta[name="generator-ai"]').length).toBe(2);
    expect(root.querySelector('#variants a[aria-current]')?.getAttribute('hreflang')).toBe('fr');
    expect(root.querySelector('#variants a[hreflang="en"]')?.getAttribute('href')).toBe(`/sessions/${id}`);
  });

  it('a sentence that could not be translated stands in its own language, is marked, and the reason is told', async () => {
    await translate('fr');
    const stayed = [{ field: 'open', index: 0, code: 'entity', detail: 'PC-<b>17' }];
    box.ctx.db.sqlite.prepare('UPDATE translations SET untranslated = ?').run(JSON.stringify(stayed));
    const { root, html } = await open(`/sessions/${id}?language=fr`);
    const point = root.querySelector('#statement-open li');
    expect(point?.querySelector('span')?.getAttribute('lang')).toBe('en');
    expect(point?.text).toContain('not translated');
    const notice = root.querySelector('[aria-labelledby="translation-title"]');
    expect(notice?.text).toContain('1 sentence could not be translated safely');
    expect(notice?.text).toContain('would have changed');
    expect(html).not.toContain('PC-<b>17');
  });

  it('the ticket note is in the language that is read, and says so', async () => {
    await translate('fr');
    const note = (await open(`/sessions/${id}?language=fr`)).root.querySelector('[data-copy-note]')?.getAttribute('href') ?? '';
    expect(note).toBe(`/sessions/${id}/note?language=fr`);
    const text = (await open(note)).root.querySelector('#note-text')?.text;
    expect(text).toContain('fr: Printer offline');
    expect(text).toContain('AI-translated');
    expect((await open(`/sessions/${id}/note`)).root.querySelector('#note-text')?.text).not.toContain('AI-translated');
  });

  it('beside the list the language stays in the list’s own address, and a search finds it there', async () => {
    await translate('fr');
    const from = `/insights?type=printing&selected=${id}`;
    const { root } = await open(`/sessions/${id}/panel?from=${encodeURIComponent(from)}`);
    const link = root.querySelector('#variants a[hreflang="fr"]');
    const href = link?.getAttribute('href')?.replaceAll('&amp;', '&') ?? '';
    expect(href).toBe(`${from}&reading=fr#summaries`);
    expect((await open(href.replace('#summaries', ''))).root.querySelector('#panel #summary-title')?.text).toContain('fr: Printer');
    const swapped = await open(link?.getAttribute('hx-get')?.replaceAll('&amp;', '&') ?? '');
    expect(swapped.root.querySelector('#summary-title')?.text).toContain('fr: Printer');
    box.ctx.db.sqlite.prepare("UPDATE translations SET content = replace(content, 'fr: Printer offline', 'Imprimante <i>')").run();
    box.ctx.db.sqlite.exec('UPDATE summaries SET outcome = outcome');
    const found = await open('/insights?text=imprimante');
    expect(found.root.querySelector('.row-language')?.text).toBe('French:');
    expect(found.html).not.toContain('<i>');
  });
});
