import { describe, expect, it } from 'vitest';
import { errorText } from '../../src/views/i18n/error-text.ts';
import { languageNames, uiLanguages } from '../../src/views/i18n/languages.ts';
import { translator } from '../../src/views/i18n/translator.ts';
import { refusal, testApp } from '../helpers/app.ts';

const languageIn = (html: string) => /<html lang="(\w+)"/.exec(html)?.[1];

describe('F6: a page speaks the language of', () => {
  it.each<[what: string, accept: string | undefined, language: string]>([
    ['nobody: English', undefined, 'en'],
    ['a browser that has none of ours: English', 'ja, zh;q=0.9', 'en'],
    ['the browser', 'de', 'de'],
    ['the browser, of a region', 'es-MX', 'es'],
    ['the browser’s second choice', 'ja, fr;q=0.8, en;q=0.2', 'fr'],
    ['what the browser likes best, in whatever order it says so', 'en;q=0.3, pt-BR;q=0.9', 'pt'],
    ['another one than what the browser refuses', 'de;q=0, es;q=0.1', 'es'],
    ['nobody, where the header is rubbish', ';;q=,==', 'en'],
  ])('%s', async (_what, accept, language) => {
    const page = await testApp().ask('GET', '/login', { headers: accept ? { 'accept-language': accept } : {} });
    expect(languageIn(await page.text())).toBe(language);
  });

  it('the choice made before signing in, above the browser’s; a choice that is none counts for nothing', async () => {
    const box = testApp();
    const headers = { 'accept-language': 'de', origin: 'http://box.test' };
    const chosen = await box.ask('POST', '/language', { headers, body: new URLSearchParams({ language: 'es', next: '/login' }) });
    expect([chosen.status, chosen.headers.get('location')]).toEqual([303, '/login']);
    const cookie = chosen.headers.getSetCookie()[0]?.split(';')[0] ?? '';
    expect(languageIn(await (await box.ask('GET', '/login', { headers: { ...headers, cookie } })).text())).toBe('es');
    const wrong = { ...headers, cookie: cookie.replace('=es', '=xx') };
    expect(languageIn(await (await box.ask('GET', '/login', { headers: wrong })).text())).toBe('de');
  });

  it('the account, above both', async () => {
    const box = testApp();
    const { id } = await box.account('supporter', { language: 'fr' });
    const page = await box.ask('GET', '/sessions', { login: await box.login(id), headers: { 'accept-language': 'de' } });
    expect(languageIn(await page.text())).toBe('fr');
  });

  it('each of ours: the chooser offers them by their own names, without a script', async () => {
    for (const language of uiLanguages) {
      const html = await (await testApp().ask('GET', '/login', { headers: { 'accept-language': language } })).text();
      const form = /<form[^>]*action="\/language"[\s\S]*?<\/form>/.exec(html)?.[0] ?? '';
      for (const other of uiLanguages) {
        expect(form).toContain(languageNames[other]);
        expect(form).toMatch(new RegExp(`<button[^>]*value="${other}"[^>]*aria-pressed="${other === language}"`));
      }
      expect(html).toContain(translator(language)('login.lead'));
    }
  });
});

describe('a refusal speaks', () => {
  it.each(uiLanguages)('%s: the error page, with its request', async (language) => {
    const page = await testApp().ask('GET', '/nowhere', { headers: { 'accept-language': language } });
    const html = await page.text();
    expect(page.status).toBe(404);
    expect(html).toContain(translator(language)('error.address.what'));
    expect(html).toContain(page.headers.get('x-request-id') ?? 'no request id');
  });

  it.each(uiLanguages)('%s: the fragment that htmx swaps in', async (language) => {
    const box = testApp();
    const { id } = await box.account('supporter', { language });
    const headers = { 'hx-request': 'true' };
    const fragment = await box.ask('GET', '/sessions/none/panel', { login: await box.login(id), headers });
    const { what, why } = errorText(translator(language), 'record.missing', { noun: 'session', id: 'none' });
    const html = await fragment.text();
    expect(fragment.status).toBe(404);
    for (const text of [what, why]) expect(html).toContain(text);
  });

  it('the reader’s language about a form’s field, and codes with English to programs', async () => {
    const box = testApp();
    const { id } = await box.account('supporter', { language: 'de' });
    const login = await box.login(id);
    const html = await (await box.ask('POST', '/language', { login, body: new URLSearchParams({ language: 'xx' }) })).text();
    expect(html).toContain('Sprache ist ungültig');
    expect(html).toContain('Möglich sind: en, fr, pt, de, es.');
    const answer = await box.ask('GET', '/api/v1/sessions/none', { key: box.key(id), headers: { 'accept-language': 'de' } });
    expect(await refusal(answer)).toMatchObject({
      code: 'record.missing',
      params: { noun: 'session', id: 'none' },
      message: expect.stringMatching(/^Not found: Session none does not exist/),
    });
  });
});
