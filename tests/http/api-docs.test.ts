import { describe, expect, it } from 'vitest';
import { routes } from '../../src/server/api/routes.ts';
import { statusOf } from '../../src/server/http/status.ts';
import { uiLanguages } from '../../src/views/i18n/languages.ts';
import { testApp } from '../helpers/app.ts';

const box = testApp();
const areas = [...new Set(routes.map(({ path }) => path.split(/[/.]/)[1] ?? ''))];

async function page(path: string, language = 'en'): Promise<string> {
  const response = await box.ask('GET', path, { headers: { 'accept-language': language } });
  expect(response.status, path).toBe(200);
  return response.text();
}

it('an area that is none is not there', async () => {
  expect((await box.ask('GET', '/api-docs/areas/nothing')).status).toBe(404);
});

describe('the description of the API as pages', () => {
  it('needs no login and tells nothing of this box', async () => {
    const account = await box.account();
    const text = (await Promise.all(['/api-docs', '/api-docs/schemas', '/api-docs/errors'].map((path) => page(path)))).join('');
    expect(text).not.toContain(account.id);
    expect(text).not.toContain('<script>');
    expect(text).not.toContain('style=');
  });

  it.each(areas)('%s: has every request with its permission, its parameters and its answers', async (area) => {
    const text = await page(`/api-docs/areas/${area}`);
    for (const { method, path, guard, answers, query, body } of routes.filter((one) => one.path.split(/[/.]/)[1] === area)) {
      expect(text).toContain(`<span class="api-method" data-method="${method}">${method.toUpperCase()}</span>`);
      expect(text).toContain(`<code>${path.replace(/:(\w+)/g, '{$1}')}</code>`);
      if (guard !== 'public') expect(text).toContain(`<code>${guard}</code>`);
      for (const status of Object.keys(answers)) expect(text).toContain(`<strong>${status}</strong>`);
      for (const name of Object.keys((query as { shape?: object } | undefined)?.shape ?? {}))
        expect(text).toContain(`<code>${name}</code>`);
      for (const name of Object.keys((body as { shape?: object } | undefined)?.shape ?? {})) {
        expect(text.includes(`<code>${name}</code>`) || text.includes('/api-docs/schemas#'), `${method} ${path} ${name}`).toBe(true);
      }
    }
  });

  it('has an overview of all of them, and every link in it leads somewhere', async () => {
    const text = await page('/api-docs');
    for (const { path } of routes) expect(text).toContain(`<code>${path.replace(/:(\w+)/g, '{$1}')}</code>`);
    const links = [...new Set([...text.matchAll(/href="(\/api-docs[^"#]*)(#[^"]*)?"/g)].map(([, href]) => href ?? ''))];
    expect(links.length).toBeGreaterThan(areas.length);
    for (const href of links) await page(href);
  });

  it('every schema that is linked has its place', async () => {
    const schemas = await page('/api-docs/schemas');
    for (const area of areas) {
      for (const [, name] of (await page(`/api-docs/areas/${area}`)).matchAll(/schemas#([^"]+)"/g))
        expect(schemas).toContain(`id="${name}"`);
    }
    expect(schemas).toContain('<code>actions[].command</code>');
  });

  it.each(uiLanguages)('the errors stand there in %s, with the names of their parameters', async (language) => {
    const text = await page('/api-docs/errors', language);
    for (const code of Object.keys(statusOf)) expect(text).toContain(`<tr id="${code}">`);
    expect(text).toContain('‹limitBytes›');
    expect(text).not.toMatch(/\{\{|\$t\(/);
  });
});
