import { AsyncLocalStorage } from 'node:async_hooks';
import type { Context, MiddlewareHandler } from 'hono';
import { createMiddleware } from 'hono/factory';
import type { ContentfulStatusCode, StatusCode } from 'hono/utils/http-status';
import {
  beginRequest,
  carriedOut,
  forgetRequest,
  keepAnswer,
  noteCarriedOut,
  type RequestName,
  type RequestRow,
  requestByName,
} from '../../db/queries/requests.ts';
import { transact } from '../../db/transact.ts';
import { actorText } from '../domain/audit/model.ts';
import { day } from '../kit/clock.ts';
import { keyedDigest, sha256 } from '../kit/crypto.ts';
import type { Ctx } from '../kit/ctx.ts';
import { fail } from '../kit/errors.ts';
import { seal, tryUnseal } from '../kit/secrets.ts';
import type { HttpEnv } from './env.ts';

/** How long an answer is kept. */
export const keptTime = day;

/** A larger answer is not kept, in bytes: the request then counts as done without one. */
const largestAnswer = 1024 * 1024;

/** What else of an answer is kept beside its body. */
const keptHeaders = ['content-type', 'location'];

const retrySeconds = 1;

interface Running {
  readonly name: RequestName;
  hasChanged: boolean;
}

/**
 * Answers a request that comes again under its Idempotency-Key from what it was answered before
 * (draft-ietf-httpapi-idempotency-key-header): carried out at most once per sender and key within a day, also when the
 * process ends in the middle. What a request changes carries its note in the same transaction: a request of a process
 * that is gone either changed nothing and runs anew, or is refused with `request.lost`. Behind the guard.
 * Nobody's requests are not kept: without a sender, an answer could come to somebody else.
 */
export function onceOnly(base: Ctx): MiddlewareHandler<HttpEnv> {
  const requests = new AsyncLocalStorage<Running>();
  /** This process is the only one that answers, so a request that is not in here is answered by nobody. */
  const answering = new Set<string>();
  base.db.beforeCommit.add(() => {
    const running = requests.getStore();
    if (!running || running.hasChanged || !answering.has(nameText(running.name))) return;
    noteCarriedOut(base.db, running.name);
    running.hasChanged = true;
  });

  return createMiddleware<HttpEnv>(async (c, next) => {
    const { ctx } = c.var;
    const header = c.req.header('idempotency-key');
    if (header === undefined || ctx.actor.kind === 'nobody') return next();
    const name = { actor: actorText(ctx.actor), key: keyIn(header) };
    const known = begin(ctx, name, await fingerprintOf(c), answering);
    if (known) return replay(c, known);
    const running = { name, hasChanged: false };
    try {
      await requests.run(running, next);
      await end(ctx, running, c.res);
    } finally {
      answering.delete(nameText(name));
    }
  });
}

/** The draft writes it as a quoted string; without quotes it is as good. */
function keyIn(header: string): string {
  const [, quoted, bare] = /^(?:"([\x20-\x7e]{1,200})"|([\x21-\x7e]{1,200}))$/.exec(header.trim()) ?? [];
  return quoted ?? bare ?? fail('input.invalid', { field: 'Idempotency-Key', reason: 'no-request-key' });
}

/** Keyed, since a body may hold a password that could be guessed from a plain hash. */
async function fingerprintOf(c: Context<HttpEnv>): Promise<string> {
  const { pathname, search } = new URL(c.req.url);
  const body = sha256(new Uint8Array(await c.req.arrayBuffer()));
  return keyedDigest(c.var.ctx.data.digestKey, `${c.req.method} ${pathname}${search}\n${body}`);
}

/** What it was answered before; null: it is ours to answer now. */
function begin(ctx: Ctx, name: RequestName, fingerprint: string, answering: Set<string>): RequestRow | null {
  return transact(ctx.db, () => {
    const now = ctx.now().getTime();
    const row = requestByName(ctx.db, name);
    const isAnswering = answering.has(nameText(name));
    if (row && (isAnswering || row.at > now - keptTime)) {
      if (row.fingerprint !== fingerprint) fail('request.reused', { key: name.key });
      if (isAnswering) fail('request.pending', { key: name.key, seconds: retrySeconds });
      if (row.status === carriedOut) fail('request.lost', { key: name.key });
      if (row.status !== null) return row;
    }
    beginRequest(ctx.db, name, fingerprint, now);
    answering.add(nameText(name));
    return null;
  });
}

function replay(c: Context<HttpEnv>, { actor, key, status, headers, body }: RequestRow): Response {
  const opened = tryUnseal(c.var.ctx.data.secretsKey, body ?? '', ownerOf({ actor, key })) ?? fail('request.lost', { key });
  const bytes = new Uint8Array(Buffer.from(opened, 'base64'));
  c.header('idempotency-replayed', 'true');
  return bytes.length > 0
    ? c.body(bytes, status as ContentfulStatusCode, headers ?? {})
    : c.body(null, status as StatusCode, headers ?? {});
}

/** What was refused and changed nothing leaves its key free. Answers may hold a new key or a person's data, so they are sealed. */
async function end(ctx: Ctx, { name, hasChanged }: Running, response: Response): Promise<void> {
  if (!hasChanged && !response.ok) return forgetRequest(ctx.db, name);
  if (response.status >= 500) return;
  const bytes = Buffer.from(await response.clone().arrayBuffer());
  if (bytes.length > largestAnswer) return keepAnswer(ctx.db, name, { status: carriedOut, headers: null, body: null });
  const headers = Object.fromEntries(keptHeaders.flatMap((header) => pair(header, response.headers.get(header))));
  const body = seal(ctx.data.secretsKey, bytes.toString('base64'), ownerOf(name), ctx.random);
  keepAnswer(ctx.db, name, { status: response.status, headers, body });
}

function pair(name: string, value: string | null): [string, string][] {
  return value === null ? [] : [[name, value]];
}

function ownerOf(name: RequestName): string {
  return `request:${nameText(name)}`;
}

function nameText({ actor, key }: RequestName): string {
  return `${actor}\n${key}`;
}
