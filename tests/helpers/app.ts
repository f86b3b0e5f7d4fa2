import type { Hono } from 'hono';
import { mountApp } from '../../src/server/app/mount.ts';
import { createAccount } from '../../src/server/domain/accounts/create.ts';
import { createKey } from '../../src/server/domain/keys/create.ts';
import { startLogin } from '../../src/server/domain/logins/logins.ts';
import type { Permission } from '../../src/server/domain/roles/permissions.ts';
import { loginCookie } from '../../src/server/http/cookies.ts';
import type { HttpEnv } from '../../src/server/http/env.ts';
import type { Rates } from '../../src/server/http/rate-limit.ts';
import { type TestContext, type TestOptions, testContext } from './context.ts';
import { holdAgainstDescription } from './documented.ts';

export const origin = 'http://box.test';
export const password = 'correct horse battery';

export interface Ask {
  /** A JSON body; bytes and forms go as they are. */
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** Acts with this key. */
  readonly key?: string;
  /** Acts with this login, from a page of this box. */
  readonly login?: string;
}

export interface TestApp extends TestContext {
  readonly app: Hono<HttpEnv>;
  /** An answer of the API that is not as its description says fails the test. */
  ask(method: string, path: string, ask?: Ask): Promise<Response>;
  account(role?: string, change?: { email?: string; language?: string; timeZone?: string }): Promise<{ id: string; email: string }>;
  key(accountId: string | null, scopes?: readonly Permission[]): string;
  login(accountId: string): Promise<string>;
}

const unlimited: Rates = { reading: 1e6, writing: 1e6, events: 1e6, strangers: 1e6 };

/** The whole application on a database in memory, with the model's stand-in. `rates` null: those that the company set. */
export function testApp(rates: Rates | null = unlimited, options: TestOptions = {}): TestApp {
  const made = testContext(options);
  const { ctx } = made;
  const app = mountApp(ctx, rates ?? undefined);
  return {
    ...made,
    app,
    ask: async (method, path, { body, headers, key, login } = {}) => {
      const response = await app.request(`${origin}${path}`, {
        method,
        headers: {
          ...contentType(body),
          ...(key && { authorization: `Bearer ${key}` }),
          ...(login && { cookie: `${loginCookie}=${login}`, origin }),
          ...headers,
        },
        ...(body !== undefined && { body: bodyOf(body) }),
      });
      await holdAgainstDescription(method, path, response);
      return response;
    },
    account: async (role = 'administrator', change = {}) =>
      createAccount(ctx, { email: `${role}@example.com`, name: 'Ana Lima', role, password, ...change }),
    key: (accountId, scopes = ['summaries.view', 'summaries.generate', 'sessions.capture']) =>
      createKey(ctx, { name: 'test', accountId, scopes }).key,
    login: async (accountId) => (await startLogin(ctx, accountId, { agent: 'test', address: '127.0.0.1' })).token,
  };
}

function contentType(body: unknown): Record<string, string> {
  if (body === undefined || isRaw(body)) return {};
  return { 'content-type': 'application/json' };
}

function bodyOf(body: unknown): string | URLSearchParams | Uint8Array<ArrayBuffer> {
  return isRaw(body) ? body : JSON.stringify(body);
}

function isRaw(body: unknown): body is string | URLSearchParams | Uint8Array<ArrayBuffer> {
  return typeof body === 'string' || body instanceof URLSearchParams || body instanceof Uint8Array;
}

/** The failure in a JSON answer. */
export async function refusal(
  response: Response,
): Promise<{ code: string; params: Record<string, unknown>; message: string; requestId: string }> {
  return ((await response.json()) as { error: never }).error;
}
