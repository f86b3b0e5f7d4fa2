import { chmodSync, closeSync, constants, openSync, rmSync } from 'node:fs';
import type { Server } from 'node:http';
import { join } from 'node:path';
import { createAdaptorServer } from '@hono/node-server';
import type { Hono } from 'hono';
import type { HttpEnv } from '../http/env.ts';

/** A Unix socket's address holds 107 bytes; longer paths are reached through the folder's descriptor. */
const longestPath = 107;

export const socketName = 'debrief.sock';

/**
 * Serves the same app on a Unix socket in the data folder. Whoever can open it (0600, so its owner and root) is the
 * local command line: `local` is set here, by the server, and nothing in a request can set it.
 * Take the lock first: the old socket file is removed.
 */
export async function serveSocket(app: Hono<HttpEnv>, folder: string): Promise<{ close(): Promise<void> }> {
  const path = join(folder, socketName);
  rmSync(path, { force: true });
  const server = createAdaptorServer({ fetch: (request, bindings) => app.fetch(request, { ...bindings, local: true }) }) as Server;
  await withShortPath(folder, path, (short) => listen(server, short));
  chmodSync(path, 0o600);
  return {
    async close() {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
      rmSync(path, { force: true });
    },
  };
}

/** Calls `use` with a path of the socket that fits into a socket address. */
export async function withShortPath<T>(folder: string, path: string, use: (path: string) => Promise<T>): Promise<T> {
  if (Buffer.byteLength(path) <= longestPath) return use(path);
  const descriptor = openSync(folder, constants.O_RDONLY | constants.O_DIRECTORY);
  try {
    return await use(`/proc/self/fd/${descriptor}/${socketName}`);
  } finally {
    closeSync(descriptor);
  }
}

function listen(server: Server, path: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(path, () => {
      server.off('error', reject);
      resolve();
    });
  });
}
