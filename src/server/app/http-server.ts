import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import type { Hono } from 'hono';
import { type Config, settings } from '../domain/settings/list.ts';
import type { HttpEnv } from '../http/env.ts';
import { fail } from '../kit/errors.ts';

/** How long requests that are being answered may take to end once the server stops. */
const graceMs = 3_000;

/** What one client may take of the server, so that slow or silent ones leave room for others. Times in milliseconds. */
export const usualLimits = {
  headerBytes: 16 * 1024,
  /** To send the headers; and the whole request, an upload included: 32 MB at 2 Mbit/s. */
  headersMs: 10_000,
  requestMs: 150_000,
  /** Without a byte in either direction: who does not read an answer is let go. */
  silentMs: 120_000,
  /** Longer than proxies keep a connection, so that none is closed while they use it. */
  keepAliveMs: 75_000,
  /** How often the times are looked at. */
  checkMs: 2_000,
  connections: 2_000,
};

export function createHttpServer(app: Hono<HttpEnv>, limits = usualLimits): Server {
  const serverOptions = {
    maxHeaderSize: limits.headerBytes,
    headersTimeout: limits.headersMs,
    requestTimeout: limits.requestMs,
    keepAliveTimeout: limits.keepAliveMs,
    connectionsCheckingInterval: limits.checkMs,
  };
  const server = createAdaptorServer({ fetch: app.fetch, serverOptions }) as Server;
  server.setTimeout(limits.silentMs);
  server.maxConnections = limits.connections;
  return server;
}

/** Answers the server's URL: "http://127.0.0.1:8420", with the port that was really taken. */
export async function listen(server: Server, { host, port }: Pick<Config, 'host' | 'port'>): Promise<string> {
  await new Promise<void>((resolve, reject) => {
    const refused = (error: NodeJS.ErrnoException) => reject(error);
    server.once('error', refused);
    server.listen({ host, port }, () => {
      server.off('error', refused);
      resolve();
    });
  }).catch((error: NodeJS.ErrnoException) => refuse(error, { host, port }));
  const taken = (server.address() as AddressInfo).port;
  return `http://${host.includes(':') ? `[${host}]` : host}:${taken}`;
}

const listenFaults = {
  EADDRINUSE: ['port', 'setting.port-taken'],
  EACCES: ['port', 'setting.not-allowed'],
  EADDRNOTAVAIL: ['host', 'setting.not-this-machine'],
  ENOTFOUND: ['host', 'setting.not-this-machine'],
} as const;

function refuse(error: NodeJS.ErrnoException, config: Pick<Config, 'host' | 'port'>): never {
  const known = listenFaults[error.code as keyof typeof listenFaults];
  if (!known) throw error;
  const [setting, reason] = known;
  return fail('settings.invalid', { faults: [{ setting, at: settings[setting].env, found: String(config[setting]), reason }] });
}

export async function closeServer(server: Server): Promise<void> {
  if (!server.listening) return;
  const closed = new Promise((done) => server.close(done));
  server.closeIdleConnections();
  const force = setTimeout(() => server.closeAllConnections(), graceMs);
  await closed;
  clearTimeout(force);
}
