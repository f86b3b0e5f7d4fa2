import type { Context, ErrorHandler, Hono, NotFoundHandler } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { type ErrorCode, type ErrorParams, Failure } from '../kit/errors.ts';
import type { HttpEnv } from './env.ts';
import { allowedMethods } from './methods.ts';
import { routeOf } from './request-log.ts';
import { statusOf } from './status.ts';

/** A failure as it leaves the box. `error` null: no such address. */
export interface Refusal {
  readonly status: number;
  readonly error: { readonly code: ErrorCode; readonly params: Readonly<Record<string, unknown>> } | null;
  readonly requestId: string;
}

/** How failures look to people; given by the pages, since `http` knows no views. */
export interface Faces {
  page(c: Context<HttpEnv>, refusal: Refusal): Response | Promise<Response>;
  /** For a request that htmx made: it swaps the answer into the page. */
  fragment(c: Context<HttpEnv>, refusal: Refusal): Response | Promise<Response>;
  /** One English sentence or more for API clients and the command line. */
  message(refusal: Refusal): string;
}

/** The one place where an exception becomes an answer: page, fragment or JSON, by who asks. */
export function errorAnswers(app: Hono<HttpEnv>, faces: Faces): { onError: ErrorHandler<HttpEnv>; notFound: NotFoundHandler<HttpEnv> } {
  return {
    onError: (error, c) => answer(faces, c, refusalOf(error, c)),
    notFound: (c) => {
      const known = allowedMethods(app, c.req.path);
      // Its guard says that there is nothing: as if the address were not there at all.
      const allowed = c.req.method !== 'OPTIONS' && known.split(', ').includes(c.req.method) ? '' : known;
      if (allowed !== '') c.header('allow', allowed);
      return allowed !== '' && c.req.method === 'OPTIONS' ? c.body(null, 204) : answer(faces, c, nothingThere(c, allowed));
    },
  };
}

/** No such address, or one that does not know this method. */
function nothingThere(c: Context<HttpEnv>, allowed: string): Refusal {
  const { method } = c.req;
  const requestId = requestIdOf(c);
  if (allowed === '') return { status: 404, error: null, requestId };
  return { status: statusOf['request.method'], error: { code: 'request.method', params: { method, allowed } }, requestId };
}

/** Failures whose parameter `seconds` says when to come again. */
const waits = new Set<ErrorCode>(['auth.slow-down', 'request.too-many', 'request.pending', 'request.busy']);

function refusalOf(error: unknown, c: Context<HttpEnv>): Refusal {
  const requestId = requestIdOf(c);
  if (isExpected(error)) return { status: statusOf[error.code], error: { code: error.code, params: error.params }, requestId };
  if (error instanceof HTTPException && error.status < 500) {
    return {
      status: error.status,
      error: { code: 'input.invalid', params: { field: 'body', reason: 'unreadable', detail: error.message } },
      requestId,
    };
  }
  if (c.req.raw.signal.aborted) return { status: 400, error: { code: 'input.invalid', params: brokenOff }, requestId };
  c.var.ctx.log.error({ err: error, requestId, method: c.req.method, route: routeOf(c) }, 'internal error');
  return { status: 500, error: { code: 'internal', params: { requestId } satisfies ErrorParams['internal'] }, requestId };
}

/** Nobody is there any more to read it. */
const brokenOff = { field: 'body', reason: 'unreadable', detail: 'broken off' } satisfies ErrorParams['input.invalid'];

function isExpected(error: unknown): error is Failure {
  return error instanceof Failure && error.code !== 'internal';
}

/** What shows the error may be what is broken: then a line without any face still names the request. */
async function answer(faces: Faces, c: Context<HttpEnv>, refusal: Refusal): Promise<Response> {
  try {
    return await faced(faces, c, refusal);
  } catch (error) {
    const { status, error: told, requestId } = refusal;
    c.var.ctx.log.error({ err: error, requestId, route: routeOf(c) }, 'the error could not be shown');
    const message = `${status} (${requestId})`;
    return isApi(c) ? c.json({ error: { code: told?.code ?? 'record.missing', params: {}, message, requestId } }) : c.text(`${message}\n`);
  }
}

function faced(faces: Faces, c: Context<HttpEnv>, refusal: Refusal): Response | Promise<Response> {
  c.status(refusal.status as 400);
  const code = refusal.error?.code;
  if (code && waits.has(code)) c.header('retry-after', String(refusal.error?.params['seconds']));
  if (isApi(c)) {
    if (code === 'auth.required' || code === 'auth.wrong-key') c.header('www-authenticate', 'Bearer realm="debrief"');
    const { status: _, error, requestId } = refusal;
    return c.json({
      error: {
        code: error?.code ?? 'record.missing',
        params: error?.params ?? { noun: 'address', id: c.req.path },
        message: faces.message(refusal),
        requestId,
      },
    });
  }
  if (c.req.header('hx-request') !== 'true')
    return code === 'auth.required' && /^(GET|HEAD)$/.test(c.req.method) ? toLogin(c) : faces.page(c, refusal);
  if (code === 'auth.required') c.header('hx-redirect', '/login');
  return faces.fragment(c, refusal);
}

function toLogin(c: Context<HttpEnv>): Response {
  const { pathname, search } = new URL(c.req.url);
  return c.redirect(pathname === '/' ? '/login' : `/login?next=${encodeURIComponent(pathname + search)}`, 303);
}

function isApi(c: Context): boolean {
  return c.req.path.startsWith('/api/');
}

function requestIdOf(c: Context<HttpEnv>): string {
  return c.get('requestId') ?? 'none';
}
