import { describe, expect, it } from 'vitest';
import { guards } from '../../src/server/http/guard.ts';
import { testApp } from '../helpers/app.ts';

/** What anybody may reach without signing in; a route that is not meant to be here fails the test. */
const open = [
  'GET /api/v1/health',
  'GET /api/v1/openapi.json',
  'GET /api-docs',
  'GET /api-docs/areas/:area',
  'GET /api-docs/errors',
  'GET /api-docs/schemas',
  'GET /assets/:file',
  'GET /login',
  'POST /login',
  'GET /login/code',
  'POST /login/code',
  'GET /invite/:token',
  'POST /invite/:token',
  'GET /consent/:token',
  'POST /consent/:token',
  'GET /receipt',
  'POST /receipt',
  'POST /receipt/download',
  'POST /receipt/withdrawal',
  'GET /device/:token',
  'POST /device/:token',
  'POST /logout',
  'POST /language',
];

describe('every route', () => {
  const { app } = testApp();
  const handlers = app.routes.filter(({ method }) => method !== 'ALL');
  const routes = [...new Set(handlers.map(({ method, path }) => `${method} ${path}`))];

  it('is found by this test', () => {
    expect(routes.length).toBeGreaterThan(20);
  });

  it.each(routes)('%s has a guard before its handler', (route) => {
    const chain = handlers.filter(({ method, path }) => `${method} ${path}` === route);
    expect(chain.length).toBeGreaterThan(1);
    expect(chain.map(({ handler }) => typeof (handler as { [guards]?: string })[guards])[0]).toBe('string');
  });

  it('is closed but for the list', () => {
    const found = handlers.filter(({ handler }) => (handler as { [guards]?: string })[guards] === 'public');
    expect(found.map(({ method, path }) => `${method} ${path}`).sort()).toEqual([...open].sort());
  });
});
