import { Writable } from 'node:stream';
import { beforeEach, describe, expect, it } from 'vitest';
import { errorAnswers } from '../../src/server/http/errors.ts';
import { makeLogger } from '../../src/server/kit/logger.ts';
import { uiLanguages } from '../../src/views/i18n/languages.ts';
import { type Ask, type TestApp, testApp } from '../helpers/app.ts';

let lines: Record<string, unknown>[];
let box: TestApp;
let id: string;

beforeEach(async () => {
  lines = [];
  const paper = new Writable({
    write(chunk, _encoding, done) {
      lines.push(JSON.parse(String(chunk)));
      done();
    },
  });
  box = testApp(undefined, { log: makeLogger('debug', paper) });
  id = (await box.account()).id;
  box.app.get('/broken/:token', () => {
    throw new Error('the inside of /secret/folder');
  });
});

const titles = {
  en: 'Something went wrong here',
  fr: 'Une erreur s’est produite ici',
  pt: 'Algo deu errado aqui',
  de: 'Hier ist etwas schiefgegangen',
  es: 'Algo ha salido mal',
};

describe.each(uiLanguages)('in %s', (language) => {
  it.each([
    ['page', {}],
    ['fragment', { 'hx-request': 'true' }],
  ])('an error nobody expected is a %s with the number that the log has, and nothing of its inside', async (face, headers) => {
    const response = await box.ask('GET', '/broken/t0ken', { headers: { ...headers, 'accept-language': language } });
    expect(response.status).toBe(500);
    const text = await response.text();
    const requestId = response.headers.get('x-request-id') ?? '';
    expect(text).toContain(titles[language]);
    expect(text).toContain(`<code>${requestId}</code>`);
    expect(text).not.toContain('secret');
    expect(text.startsWith('<!doctype html>')).toBe(face === 'page');
    if (face === 'page') expect(text).toContain(`<html lang="${language}"`);
    expect(lines).toContainEqual(expect.objectContaining({ msg: 'internal error', requestId, route: '/broken/:token' }));
    expect(JSON.stringify(lines)).not.toContain('t0ken');
  });
});

describe('leads only to where its reader may go', () => {
  const linksOf = async (path: string, ask: Ask) => {
    const text = await (await box.ask('GET', path, ask)).text();
    return [...text.matchAll(/<a class="btn"[^>]* href="([^"]+)"/g), ...text.matchAll(/<a href="([^"]+)" class="btn"/g)].map(
      ([, href]) => href,
    );
  };

  it.each(['administrator', 'manager', 'supporter', 'auditor'])('a %s: a place that opens', async (role) => {
    const { id: theirs } = await box.account(role, { email: `${role}.2@example.com` });
    const login = await box.login(theirs);
    const links = (await linksOf('/nowhere', { login })).filter((href) => href !== '/account');
    expect(links).toEqual(['/']);
    const home = await box.ask('GET', '/', { login });
    expect(home.status).toBe(303);
    expect((await box.ask('GET', home.headers.get('location') ?? '', { login })).status).toBe(200);
  });

  it('nobody: the login', async () => expect(await linksOf('/nowhere', {})).toEqual(['/login']));

  it('whoever may not: not the menu of administrators', async () => {
    const { id: theirs } = await box.account('supporter', { email: 's@example.com' });
    const response = await box.ask('GET', '/admin/settings', { login: await box.login(theirs) });
    expect([403, 404]).toContain(response.status);
    expect(await response.text()).not.toContain('href="/admin/');
  });
});

describe('where showing the error fails as well', () => {
  const broken = () => {
    throw new Error('the face is broken');
  };

  it.each([
    ['a page', '/nowhere', {}],
    ['a fragment', '/nowhere', { 'hx-request': 'true' }],
    ['the API', '/api/v1/nowhere', {}],
  ])('%s still has an answer with its number', async (_name, path, headers) => {
    const { onError, notFound } = errorAnswers(box.app, { page: broken, fragment: broken, message: broken });
    box.app.notFound(notFound);
    box.app.onError(onError);
    const response = await box.ask('GET', path, { headers });
    expect(response.status).toBe(404);
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(await response.text()).toContain(`404 (${response.headers.get('x-request-id')})`);
    expect(lines).toContainEqual(expect.objectContaining({ msg: 'the error could not be shown' }));
  });
});

describe('the log', () => {
  const requests = () => lines.filter(({ msg }) => msg === 'request').map(({ method, route, status }) => [method, route, status]);

  it('has a line for each request: the route, never the address, the query, a body or a header', async () => {
    const login = await box.login(id);
    await box.ask('GET', '/sessions/s3cret?q=s3cret', { login, headers: { 'x-s3cret': 's3cret', referer: 'http://box.test/s3cret' } });
    await box.ask('POST', '/login', {
      body: new URLSearchParams({ email: 's3cret@example.com', password: 's3cret' }),
      headers: { origin: 'http://box.test' },
    });
    await box.ask('GET', '/s3cret');
    await box.ask('GET', '/api/v1/sessions/s3cret', { key: 's3cret' });
    expect(requests()).toEqual([
      ['GET', '/sessions/:id', 404],
      ['POST', '/login', 401],
      ['GET', 'none', 404],
      ['GET', '/api/v1/sessions/:id', 401],
    ]);
    expect(JSON.stringify(lines)).not.toContain('s3cret');
    expect(JSON.stringify(lines)).not.toContain(login);
    expect(lines.find(({ msg }) => msg === 'request')).toMatchObject({ level: 30, ms: 0, requestId: expect.stringMatching(/^0{8}-/) });
  });

  it('numbers requests itself, whatever number they bring', async () => {
    const response = await box.ask('GET', '/login', { headers: { 'x-request-id': 'forged' } });
    expect(response.headers.get('x-request-id')).toMatch(/^0{8}-/);
    expect(JSON.stringify(lines)).not.toContain('forged');
  });

  it('keeps styles and scripts for whoever looks closely', async () => {
    const page = await (await box.ask('GET', '/login')).text();
    await box.ask('GET', /href="(\/assets\/[^"]+\.css)"/.exec(page)?.[1] ?? '');
    expect(lines.filter(({ route }) => route === '/assets/:file')).toMatchObject([{ level: 20, status: 200 }]);
  });
});
