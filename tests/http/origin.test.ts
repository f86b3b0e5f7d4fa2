import { beforeAll, describe, expect, it } from 'vitest';
import { origin, type TestApp, testApp } from '../helpers/app.ts';

let box: TestApp;
let login: string;
let key: string;

beforeAll(async () => {
  box = testApp();
  const { id } = await box.account();
  login = await box.login(id);
  key = box.key(id);
});

/** What is refused is walked through on every route in routes.test.ts. */
describe('own origin', () => {
  it.each([{ origin }, { origin, 'sec-fetch-site': 'same-origin' }, { 'sec-fetch-site': 'none' }])(
    '%j may change things',
    async (headers) => {
      const sent = { cookie: `debrief-login=${login}`, ...headers };
      const body = new URLSearchParams({ language: 'pt' });
      const response = await box.app.request(`${origin}/language`, { method: 'POST', headers: sent, body });
      expect(response.status).toBe(303);
    },
  );

  it('is not asked of programs with a key', async () => {
    expect((await box.ask('POST', '/api/v1/sessions', { key, body: {} })).status).toBe(400);
  });
});
