import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { Writable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { closeServer, createHttpServer, listen, usualLimits } from '../../src/server/app/http-server.ts';
import type { Failure } from '../../src/server/kit/errors.ts';
import { makeLogger } from '../../src/server/kit/logger.ts';
import { type TestApp, testApp } from '../helpers/app.ts';

let box: TestApp;
let lines: Record<string, unknown>[];
let port: number;
let stop: () => Promise<void>;

/** As the box serves, but in a hurry. */
const limits = { ...usualLimits, headersMs: 300, requestMs: 600, silentMs: 400, checkMs: 50, connections: 5 };

beforeEach(async () => {
  lines = [];
  const paper = new Writable({
    write(chunk, _encoding, done) {
      lines.push(JSON.parse(String(chunk)));
      done();
    },
  });
  box = testApp(undefined, { log: makeLogger('debug', paper) });
  box.app.get('/much', (c) => c.body('x'.repeat(64 * 1024 * 1024)));
  const server = createHttpServer(box.app, limits);
  port = Number(new URL(await listen(server, { host: '127.0.0.1', port: 0 })).port);
  stop = () => closeServer(server);
});
afterEach(() => stop());

function open(): Socket {
  const socket = connect(port, '127.0.0.1');
  socket.on('error', () => undefined);
  return socket;
}

/** Everything that came until the server closed the connection, and how long it took. */
async function untilClosed(socket: Socket): Promise<{ text: string; ms: number }> {
  const begun = performance.now();
  const chunks: Buffer[] = [];
  socket.on('data', (chunk: Buffer) => chunks.push(chunk));
  if (!socket.closed) await new Promise((closed) => socket.once('close', closed));
  return { text: Buffer.concat(chunks).toString('latin1'), ms: performance.now() - begun };
}

async function drip(socket: Socket, text: string, everyMs: number): Promise<void> {
  for (const letter of text) {
    if (socket.destroyed) return;
    socket.write(letter);
    await new Promise((next) => setTimeout(next, everyMs));
  }
}

const isServing = async () => (await fetch(`http://127.0.0.1:${port}/api/v1/health`, { headers: { connection: 'close' } })).status === 200;
const errors = () => lines.filter(({ level }) => Number(level) >= 50);

describe('lets go of', () => {
  it('who sends headers a letter at a time', async () => {
    const socket = open();
    void drip(socket, `GET /login HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Slow: ${'a'.repeat(500)}`, 20);
    const { text, ms } = await untilClosed(socket);
    expect(text).toMatch(/^HTTP\/1\.1 408 /);
    expect(ms).toBeLessThan(3_000);
    expect(await isServing()).toBe(true);
  });

  it('who connects and says nothing', async () => {
    expect((await untilClosed(open())).ms).toBeLessThan(3_000);
  });

  it.each([
    ['with its length told', 'Content-Length: 5000'],
    ['in pieces of unknown number', 'Transfer-Encoding: chunked'],
  ])('who sends a body a letter at a time, %s; that is no error of ours', async (_name, header) => {
    const socket = open();
    const { id } = await box.account();
    const key = box.key(id, ['sessions.capture']);
    const type = 'Content-Type: application/json';
    socket.write(`POST /api/v1/sessions HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer ${key}\r\n${type}\r\n${header}\r\n\r\n`);
    void drip(socket, header.startsWith('T') ? '5\r\n"aaaa\r\n'.repeat(100) : '"aaaa'.repeat(100), 20);
    const { ms } = await untilClosed(socket);
    expect(ms).toBeLessThan(4_000);
    expect(await isServing()).toBe(true);
    expect(errors()).toEqual([]);
  });

  it('who asks and never reads', async () => {
    const socket = open();
    socket.pause();
    socket.write('GET /much HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n');
    const begun = performance.now();
    await once(socket, 'connect');
    await new Promise((later) => setTimeout(later, 1_500));
    socket.resume();
    const { text } = await untilClosed(socket);
    expect(text.length).toBeLessThan(64 * 1024 * 1024);
    expect(performance.now() - begun).toBeLessThan(4_000);
    expect(await isServing()).toBe(true);
  });
});

describe('refuses', () => {
  it('more connections than it keeps, and takes new ones when these are gone', async () => {
    const kept = Array.from({ length: limits.connections }, open);
    await Promise.all(kept.map((socket) => once(socket, 'connect')));
    const beyond = open();
    beyond.write('GET /api/v1/health HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n');
    expect((await untilClosed(beyond)).text).toBe('');
    for (const socket of kept) socket.destroy();
    await new Promise((later) => setTimeout(later, 100));
    expect(await isServing()).toBe(true);
  });

  it.each([
    ['headers beyond all measure', `GET /login HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Long: ${'a'.repeat(20_000)}\r\n\r\n`, 431],
    ['an address beyond all measure', `GET /${'a'.repeat(20_000)} HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n`, 431],
    ['no HTTP', 'hello\r\n\r\n', 400],
    ['no host', 'GET /login HTTP/1.1\r\n\r\n', 400],
    ['a host that is none', 'GET /login HTTP/1.1\r\nHost: a b\r\nConnection: close\r\n\r\n', 400],
    ['another host in the address', 'GET http://evil.example/login HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n', 421],
    ['an address that is none', 'GET * HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n', 400],
    ['a letter that no address has', 'GET /\0 HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n', 400],
    ['two lengths', 'POST /login HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab', 400],
    [
      'a length and pieces',
      'POST /login HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
      400,
    ],
    ['TRACE', 'TRACE /login HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n', 405],
  ])('%s, and shows nothing of its inside', async (_name, request, status) => {
    const socket = open();
    socket.write(request, 'latin1');
    const { text } = await untilClosed(socket);
    expect(text.split('\r\n')[0]).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
    expect(text).not.toMatch(/node|hono|^server:|^x-powered-by:|at .*\.(ts|js):\d+/im);
    expect(await isServing()).toBe(true);
    expect(errors()).toEqual([]);
  });

  it('to be a proxy', async () => {
    const socket = open();
    socket.write('CONNECT evil.example:443 HTTP/1.1\r\nHost: evil.example:443\r\n\r\n');
    expect((await untilClosed(socket)).text).not.toMatch(/ 200 /);
  });

  it('a port that is taken, by the name of its setting', async () => {
    const second = createHttpServer(box.app, limits);
    const refused = await listen(second, { host: '127.0.0.1', port }).catch((error: unknown) => error);
    expect((refused as Failure<'settings.invalid'>).params.faults).toEqual([
      { setting: 'port', at: 'DEBRIEF_PORT', found: String(port), reason: 'setting.port-taken' },
    ]);
    const elsewhere = await listen(second, { host: '192.0.2.1', port: 0 }).catch((error: unknown) => error);
    expect((elsewhere as Failure<'settings.invalid'>).params.faults).toMatchObject([
      { at: 'DEBRIEF_HOST', reason: 'setting.not-this-machine' },
    ]);
  });
});
