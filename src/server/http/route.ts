import type { Context, Hono, MiddlewareHandler } from 'hono';
import { type ZodType, z } from 'zod';
import type { Permission } from '../domain/roles/permissions.ts';
import { cleanValue } from '../kit/clean-text.ts';
import { type ErrorCode, fail } from '../kit/errors.ts';
import { parse } from '../kit/parse.ts';
import { atMost, limits, readJson } from './body.ts';
import type { HttpEnv } from './env.ts';
import { guard } from './guard.ts';

/** `:name` parts of a path, by name. */
type Params<Path extends string> = Path extends `${string}:${infer Name}/${infer Rest}`
  ? { readonly [K in Name]: string } & Params<`/${Rest}`>
  : Path extends `${string}:${infer Name}`
    ? { readonly [K in Name]: string }
    : unknown;

type Parsed<S extends ZodType | undefined> = S extends ZodType ? z.output<S> : undefined;

interface Call<Path extends string, Query extends ZodType | undefined, Body extends ZodType | undefined> {
  readonly params: Params<Path>;
  readonly query: Parsed<Query>;
  readonly body: Parsed<Body>;
}

export interface Answer {
  /** One line for the description of the API. */
  readonly says: string;
  /** Null: nothing, or not JSON. Every answer in the tests is held against it, fields that it does not name included. */
  readonly schema: ZodType | null;
  /** Media type, where it is not JSON. */
  readonly type?: string;
  /** Media types that it can be asked for in besides JSON. */
  readonly also?: readonly string[];
  /** Headers that this answer has beside those of every answer, with what they tell. */
  readonly headers?: Readonly<Record<string, string>>;
}

/** By status. */
export type Answers = Readonly<Record<number, Answer>>;

interface Spec<Path extends string, Query extends ZodType | undefined, Body extends ZodType | undefined> {
  readonly method: 'get' | 'post' | 'put' | 'patch' | 'delete';
  /** Below /api/v1, with `:name` for what varies. */
  readonly path: Path;
  readonly guard: Permission | 'public';
  /** One line for the description of the API, in English like all of it. */
  readonly summary: string;
  readonly description?: string;
  /** An object; a parameter that it does not name is refused, as is one given twice where one value is wanted. */
  readonly query?: Query;
  /** A JSON body; no body at all counts as `{}`. */
  readonly body?: Body;
  /** Largest body in bytes. Default: a record's. */
  readonly limit?: number;
  /** True for what was captured elsewhere: what no reader sees goes before the schema measures the rest (SPEC E10). */
  readonly captured?: boolean;
  /** Media type of a body that is not JSON; the handler reads it. */
  readonly bytes?: string;
  /** Which rate limit counts it. Default: reading for GET, else writing. */
  readonly rate?: 'reading' | 'writing' | 'events';
  /** True where the verb itself knows a request that comes again; else an Idempotency-Key sees to it on every POST. */
  readonly knowsRepeats?: boolean;
  readonly answers: Answers;
  /** Failures that are this route's own, beside those that every route has (`commonFailures`). */
  readonly fails?: readonly ErrorCode[];
  /** Parses nothing itself: what it gets has passed the schemas. */
  handle(c: Context<HttpEnv>, call: Call<Path, Query, Body>): Response | Promise<Response>;
}

/** A route of the API with everything that there is to say about it: the guard, the schemas, the answers, the verb. */
export interface Route extends Omit<Spec<string, ZodType | undefined, ZodType | undefined>, 'handle'> {
  readonly handle: (c: Context<HttpEnv>) => Promise<Response>;
}

export function route<
  const Path extends string,
  Query extends ZodType | undefined = undefined,
  Body extends ZodType | undefined = undefined,
>(spec: Spec<Path, Query, Body>): Route {
  return {
    ...spec,
    handle: async (c) => {
      const query = readQuery(c, spec.query, spec.captured);
      const body = spec.body && (await readJson(c, spec.body, spec.captured));
      return spec.handle(c, { params: c.req.param() as Params<Path>, query: query as Parsed<Query>, body: body as Parsed<Body> });
    },
  };
}

/**
 * Mounts routes: guard first, then the body's limit, then `once` where a POST may come again, then the handler.
 */
export function mountRoutes(api: Hono<HttpEnv>, routes: readonly Route[], once: MiddlewareHandler<HttpEnv>): void {
  for (const { method, path, guard: permission, limit = limits.record, knowsRepeats, handle } of routes) {
    if (method === 'get') api.get(path, guard(permission), handle);
    else if (method === 'post' && !knowsRepeats) api.post(path, guard(permission), atMost(limit), once, handle);
    else api.on(method, path, guard(permission), atMost(limit), handle);
  }
}

function readQuery(c: Context<HttpEnv>, schema: ZodType | undefined, captured = false): unknown {
  const given = Object.entries(c.req.queries());
  const known: Readonly<Record<string, unknown>> = schema instanceof z.ZodObject ? schema.shape : {};
  const unknown = given.find(([name]) => !Object.hasOwn(known, name));
  if (unknown) fail('input.invalid', { field: unknown[0], reason: 'no-such-parameter' });
  const query = Object.fromEntries(given.map(([name, values]) => [name, values.length === 1 ? values[0] : values]));
  return schema && parse(schema, captured ? cleanValue(query) : query);
}
