import { existsSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { socketName, withShortPath } from '../app/socket.ts';
import { startApp } from '../app/start.ts';
import type { Config } from '../domain/settings/list.ts';
import { makeLogger } from '../kit/logger.ts';

export interface Answer {
  readonly status: number;
  readonly body: unknown;
}

export interface OpenAnswer {
  readonly status: number;
  readonly bytes: AsyncIterable<Uint8Array>;
}

export interface Client {
  /** Sends to the API's address, such as "/api/v1/imports"; a body that is not bytes goes as JSON. */
  send(method: string, path: string, body?: unknown): Promise<Answer>;
  /** Asks for what is too large to hold, or no JSON: its bytes come as they are made. */
  open(path: string): Promise<OpenAnswer>;
  /** True where another process serves; then closing leaves it running. */
  readonly isServer: boolean;
  close(): Promise<void>;
}

/**
 * The one writer of the data folder (SPEC K8): the server over its socket if one runs, else the same app in this
 * process, under the lock; there `jobs` says whether the queue is worked on.
 */
export async function connect(config: Config, { jobs }: { jobs: boolean | 'records' }): Promise<Client> {
  const socket = join(config.dataFolder, socketName);
  if (existsSync(socket) && (await answers(config.dataFolder, socket))) return socketClient(config.dataFolder, socket);
  return ownClient(config, jobs);
}

async function answers(folder: string, socket: string): Promise<boolean> {
  try {
    return (await overSocket(folder, socket, 'GET', '/api/v1/health')).status === 200;
  } catch {
    return false;
  }
}

function socketClient(folder: string, socket: string): Client {
  return {
    isServer: true,
    send: (method, path, body) => overSocket(folder, socket, method, path, body),
    open: (path) => openOverSocket(folder, socket, path),
    close: async () => {},
  };
}

async function ownClient(config: Config, jobs: boolean | 'records'): Promise<Client> {
  // A command's answer is its output: what a server would tell in passing stays out of it.
  const log = makeLogger(config.logLevel === 'info' ? 'warn' : config.logLevel);
  const { app, stop } = await startApp({ config, jobs, log });
  return {
    isServer: false,
    async send(method, path, body) {
      const { headers, bytes } = encode(body);
      const response = await app.request(
        path,
        { method, headers, ...(bytes && { body: bytes as Uint8Array<ArrayBuffer> }) },
        { local: true },
      );
      return { status: response.status, body: response.status === 204 ? null : await response.json() };
    },
    async open(path) {
      const response = await app.request(path, {}, { local: true });
      return { status: response.status, bytes: response.body ?? Readable.from([]) };
    },
    close: stop,
  };
}

function overSocket(folder: string, socket: string, method: string, path: string, body?: unknown): Promise<Answer> {
  const { headers, bytes } = encode(body);
  return withShortPath(
    folder,
    socket,
    (socketPath) =>
      new Promise((resolve, reject) => {
        const outgoing = request({ socketPath, method, path, headers: { host: 'debrief', ...headers } }, (incoming) => {
          const chunks: Buffer[] = [];
          incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
          incoming.on('error', reject);
          incoming.on('end', () => {
            try {
              resolve({
                status: incoming.statusCode ?? 0,
                body: incoming.statusCode === 204 ? null : JSON.parse(Buffer.concat(chunks).toString('utf8')),
              });
            } catch (error) {
              reject(error);
            }
          });
        });
        outgoing.on('error', reject);
        outgoing.end(bytes);
      }),
  );
}

function openOverSocket(folder: string, socket: string, path: string): Promise<OpenAnswer> {
  return withShortPath(
    folder,
    socket,
    (socketPath) =>
      new Promise((resolve, reject) => {
        const outgoing = request({ socketPath, path, headers: { host: 'debrief' } }, (incoming) =>
          resolve({ status: incoming.statusCode ?? 0, bytes: incoming }),
        );
        outgoing.on('error', reject);
        outgoing.end();
      }),
  );
}

function encode(body: unknown): { headers: Record<string, string>; bytes: Uint8Array | undefined } {
  if (body === undefined) return { headers: {}, bytes: undefined };
  if (body instanceof Uint8Array)
    return { headers: { 'content-type': 'application/octet-stream', 'content-length': String(body.length) }, bytes: body };
  const bytes = Buffer.from(JSON.stringify(body));
  return { headers: { 'content-type': 'application/json', 'content-length': String(bytes.length) }, bytes };
}
