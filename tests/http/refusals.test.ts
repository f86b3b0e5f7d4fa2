import { beforeAll, describe, expect, it } from 'vitest';
import { largestImport } from '../../src/server/importers/detect.ts';
import { type Ask, refusal, type TestApp, testApp } from '../helpers/app.ts';
import { sampleSession } from '../helpers/samples.ts';

let box: TestApp;
let administrator: string;
let reader: string;
let writer: string;
let login: string;

beforeAll(async () => {
  box = testApp(undefined, { activated: true });
  administrator = (await box.account()).id;
  reader = box.key(administrator, ['summaries.view']);
  writer = box.key(administrator, ['sessions.capture']);
  login = await box.login(administrator);
});

interface Scenario {
  readonly name: string;
  readonly ask: [method: string, path: string, ask?: () => Ask];
  readonly status: number;
  readonly code: string;
  readonly params?: Record<string, unknown>;
}

const batch = { events: [{ at: '2026-03-02T08:00:00Z', kind: 'note', text: 'x' }] };
const noSuchId = '00000000-0000-7000-8000-00000000dead';

const scenarios: Scenario[] = [
  { name: 'no key', ask: ['GET', '/api/v1/sessions'], status: 401, code: 'auth.required' },
  { name: 'a wrong key', ask: ['GET', '/api/v1/sessions', () => ({ key: 'dbk_wrong' })], status: 401, code: 'auth.wrong-key' },
  {
    name: 'a wrong key where none is needed',
    ask: ['GET', '/api/v1/health', () => ({ key: 'dbk_wrong' })],
    status: 401,
    code: 'auth.wrong-key',
  },
  {
    name: 'another scheme',
    ask: ['GET', '/api/v1/sessions', () => ({ headers: { authorization: 'Basic YTpi' } })],
    status: 401,
    code: 'auth.wrong-key',
  },
  { name: 'a made-up cookie', ask: ['GET', '/api/v1/sessions', () => ({ login: 'made-up' })], status: 401, code: 'auth.required' },
  {
    name: 'a key without the scope',
    ask: ['GET', '/api/v1/sessions', () => ({ key: writer })],
    status: 403,
    code: 'auth.forbidden',
    params: { permission: 'summaries.view' },
  },
  {
    name: 'a reading key that writes',
    ask: ['POST', '/api/v1/sessions', () => ({ key: reader, body: sampleSession() })],
    status: 403,
    code: 'auth.forbidden',
  },
  {
    name: 'a key that makes accounts',
    ask: ['POST', '/api/v1/accounts', () => ({ key: writer, body: {} })],
    status: 403,
    code: 'auth.forbidden',
  },
  {
    name: 'a body that is not JSON',
    ask: ['POST', '/api/v1/sessions', () => ({ key: writer, body: '{"id":', headers: { 'content-type': 'application/json' } })],
    status: 400,
    code: 'input.invalid',
    params: { field: 'body' },
  },
  {
    name: 'a field of the wrong type',
    ask: ['POST', '/api/v1/sessions', () => ({ key: writer, body: { ...sampleSession(), device: { name: 7 } } })],
    status: 400,
    code: 'input.invalid',
    params: { field: 'device.name' },
  },
  {
    name: "an event's field of the wrong type",
    ask: [
      'POST',
      `/api/v1/sessions/${noSuchId}/events`,
      () => ({ key: writer, body: { events: [...batch.events, { at: 'yesterday', kind: 'note' }] } }),
    ],
    status: 400,
    code: 'input.invalid',
    params: { field: 'events.1.at' },
  },
  {
    name: 'an empty batch',
    ask: ['POST', `/api/v1/sessions/${noSuchId}/events`, () => ({ key: writer, body: { events: [] } })],
    status: 400,
    code: 'input.invalid',
    params: { field: 'events' },
  },
  {
    name: 'an unknown session',
    ask: ['GET', `/api/v1/sessions/${noSuchId}`, () => ({ key: reader })],
    status: 404,
    code: 'record.missing',
    params: { noun: 'session', id: noSuchId },
  },
  {
    name: 'events for an unknown session',
    ask: ['POST', `/api/v1/sessions/${noSuchId}/events`, () => ({ key: writer, body: batch })],
    status: 404,
    code: 'record.missing',
  },
  {
    name: 'the end of an unknown session',
    ask: ['POST', `/api/v1/sessions/${noSuchId}/end`, () => ({ key: writer, body: {} })],
    status: 404,
    code: 'record.missing',
  },
  {
    name: 'the summary of an unknown session',
    ask: ['GET', `/api/v1/sessions/${noSuchId}/summary`, () => ({ key: reader })],
    status: 404,
    code: 'record.missing',
  },
  {
    name: 'a place that is none',
    ask: ['GET', '/api/v1/sessions?cursor=xyz', () => ({ key: reader })],
    status: 400,
    code: 'input.invalid',
    params: { field: 'cursor' },
  },
  {
    name: 'too many at once',
    ask: ['GET', '/api/v1/sessions?limit=201', () => ({ key: reader })],
    status: 400,
    code: 'input.invalid',
    params: { field: 'limit' },
  },
  {
    name: 'an address that is none',
    ask: ['GET', '/api/v1/nothing', () => ({ key: reader })],
    status: 404,
    code: 'record.missing',
    params: { noun: 'address' },
  },
  {
    name: 'an import without its basis',
    ask: ['POST', '/api/v1/imports', () => ({ key: writer, body: JSON.stringify(sampleSession()) })],
    status: 422,
    code: 'import.incomplete',
    params: { missing: 'basis' },
  },
  {
    name: 'an import with a made-up basis',
    ask: ['POST', '/api/v1/imports?basis=why-not', () => ({ key: writer, body: '[]' })],
    status: 400,
    code: 'input.invalid',
    params: { field: 'basis' },
  },
  {
    name: 'a file of no known format',
    ask: ['POST', '/api/v1/imports?basis=consent', () => ({ key: writer, body: 'hello' })],
    status: 415,
    code: 'import.unknown-format',
  },
  {
    name: 'an empty file',
    ask: ['POST', '/api/v1/imports?basis=consent', () => ({ key: writer, body: '' })],
    status: 422,
    code: 'import.damaged',
    params: { line: 0 },
  },
  {
    name: 'a key with a scope that is none',
    ask: ['POST', '/api/v1/keys', () => ({ login, body: { name: 'x', scopes: ['everything'] } })],
    status: 400,
    code: 'input.invalid',
    params: { field: 'scopes.0' },
  },
  {
    name: 'a key for nobody',
    ask: ['POST', '/api/v1/keys', () => ({ login, body: { account: 'a@b.example', name: 'x', scopes: ['summaries.view'] } })],
    status: 404,
    code: 'record.missing',
  },
  {
    name: 'a short password',
    ask: ['POST', '/api/v1/accounts', () => ({ login, body: { email: 'b@b.example', name: 'B', role: 'supporter', password: 'short' } })],
    status: 422,
    code: 'password.refused',
  },
  {
    name: 'a parameter that the address does not know',
    ask: ['GET', '/api/v1/sessions?before=x', () => ({ key: reader })],
    status: 400,
    code: 'input.invalid',
    params: { field: 'before', reason: 'no-such-parameter' },
  },
  {
    name: 'a parameter where there are none',
    ask: ['POST', `/api/v1/sessions/${noSuchId}/end?force=1`, () => ({ key: writer, body: {} })],
    status: 400,
    code: 'input.invalid',
    params: { field: 'force' },
  },
  {
    name: 'a parameter given twice',
    ask: ['GET', '/api/v1/sessions?limit=1&limit=2', () => ({ key: reader })],
    status: 400,
    code: 'input.invalid',
    params: { field: 'limit' },
  },
  {
    name: "a name of an object's own machinery as a parameter",
    ask: ['GET', '/api/v1/sessions?__proto__=1&constructor=2', () => ({ key: reader })],
    status: 400,
    code: 'input.invalid',
  },
  {
    name: 'a body of another type',
    ask: ['POST', '/api/v1/sessions', () => ({ key: writer, body: new URLSearchParams({ id: 's1' }) })],
    status: 415,
    code: 'request.media-type',
    params: { type: 'application/x-www-form-urlencoded', wanted: 'application/json' },
  },
  {
    name: 'JSON that says it is text',
    ask: ['POST', '/api/v1/sessions', () => ({ key: writer, body: '{}', headers: { 'content-type': 'text/plain' } })],
    status: 415,
    code: 'request.media-type',
  },
  {
    name: 'a body that is missing',
    ask: ['POST', '/api/v1/sessions', () => ({ key: writer })],
    status: 400,
    code: 'input.invalid',
    params: { field: 'id', reason: 'missing' },
  },
  {
    name: 'an address that is too long',
    ask: ['GET', `/api/v1/sessions?cursor=${'x'.repeat(9000)}`, () => ({ key: reader })],
    status: 414,
    code: 'request.long-address',
  },
  {
    name: 'a method that the address does not take',
    ask: ['DELETE', '/api/v1/sessions', () => ({ key: writer })],
    status: 405,
    code: 'request.method',
    params: { method: 'DELETE' },
  },
  { name: 'an address above the version', ask: ['GET', '/api/nothing', () => ({ key: reader })], status: 404, code: 'record.missing' },
];

describe('refused with code, parameters, a sentence and the request id', () => {
  it.each(scenarios)('$name', async ({ ask: [method, path, ask], status, code, params }) => {
    const response = await box.ask(method, path, ask?.());
    const error = await refusal(response);
    expect({ status: response.status, code: error.code }).toEqual({ status, code });
    expect(error.params).toMatchObject(params ?? {});
    expect(error.message.length).toBeGreaterThan(20);
    expect(error.requestId).toBe(response.headers.get('x-request-id'));
  });

  it.each([
    ['/api/v1/sessions', 'GET, POST, HEAD, OPTIONS'],
    ['/api/v1/sessions/x', 'GET, HEAD, OPTIONS'],
    ['/api/v1/sessions/x/events', 'POST, OPTIONS'],
  ])('%s tells the methods that it takes, refused or asked', async (path, allowed) => {
    const sorted = (response: Response) => response.headers.get('allow')?.split(', ').sort();
    const asked = await box.ask('OPTIONS', path, { key: reader });
    expect([asked.status, await asked.text()]).toEqual([204, '']);
    expect(sorted(asked)).toEqual(allowed.split(', ').sort());
    expect(sorted(await box.ask('PUT', path, { key: reader, body: {} }))).toEqual(allowed.split(', ').sort());
  });

  it('says as much to HEAD as to GET, without a body', async () => {
    for (const [path, status] of [
      ['/api/v1/sessions', 200],
      [`/api/v1/sessions/${noSuchId}`, 404],
    ] as const) {
      const head = await box.app.request(path, { method: 'HEAD', headers: { authorization: `Bearer ${reader}` } });
      expect([head.status, await head.text()]).toEqual([status, '']);
      expect(head.headers.get('content-type')).toMatch(/json/);
    }
  });

  it('asks a program for a key', async () => {
    const response = await box.ask('GET', '/api/v1/sessions');
    expect(response.headers.get('www-authenticate')).toContain('Bearer');
  });

  it('says "internal" and nothing else of a fault of ours', async () => {
    const broken = testApp();
    const { id } = await broken.account();
    const key = broken.key(id);
    broken.ctx.db.sqlite.exec('DROP TABLE summaries');
    const response = await broken.ask('GET', `/api/v1/sessions/${noSuchId}/summary`, { key });
    expect(response.status).toBe(404);
    broken.ctx.db.sqlite.exec('DROP TABLE sessions');
    const fault = await broken.ask('GET', '/api/v1/sessions', { key });
    expect(fault.status).toBe(500);
    const text = await fault.text();
    expect(JSON.parse(text).error.code).toBe('internal');
    expect(text).not.toMatch(/sqlite|no such table|sessions/i);
  });
});

describe('oversize bodies are refused before they are read', () => {
  const megabyte = 1024 * 1024;
  const sizes: [path: string, limit: number][] = [
    ['/api/v1/sessions', 8 * megabyte],
    [`/api/v1/sessions/${noSuchId}/events`, 8 * megabyte],
    [`/api/v1/sessions/${noSuchId}/end`, megabyte / 4],
    ['/api/v1/imports?basis=consent', largestImport],
  ];

  it.each(sizes)('%s by its announced length', async (path, limitBytes) => {
    const headers = { 'content-length': String(limitBytes + 1), authorization: `Bearer ${writer}` };
    const response = await box.app.request(path, { method: 'POST', headers, body: 'x' });
    expect(response.status).toBe(413);
    expect(await refusal(response)).toMatchObject({ code: 'input.too-large', params: { limitBytes } });
  });

  it.each(sizes)('%s that tells no length, once it passes the limit', async (path, limitBytes) => {
    let sent = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += megabyte;
        controller.enqueue(new Uint8Array(megabyte));
      },
    });
    const init = { method: 'POST', headers: { authorization: `Bearer ${writer}` }, body: endless, duplex: 'half' };
    const response = await box.app.request(path, init as RequestInit);
    expect(response.status).toBe(413);
    expect(sent).toBeLessThanOrEqual(limitBytes + 4 * megabyte);
  });
});
