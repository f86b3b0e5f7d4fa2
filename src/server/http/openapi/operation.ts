import { z } from 'zod';
import { limits } from '../body.ts';
import type { Answer, Route } from '../route.ts';
import { exampleOf } from './example.ts';
import { failuresByStatus } from './failures.ts';
import type { JsonSchema, SchemaBook } from './schemas.ts';

/** One route in the words of OpenAPI. */
export function operationOf(route: Route, book: SchemaBook): JsonSchema {
  const { method, path, guard, summary, description, answers, knowsRepeats } = route;
  const parameters = [...pathParameters(path), ...queryParameters(route, book), ...(method === 'post' ? [repeats] : [])];
  const replayed = method === 'post' && !knowsRepeats;
  const succeeded = Object.entries(answers).map(([status, answer]) => [status, answerOf(answer, book, replayed)]);
  const failed = failuresByStatus(route).map(([status, codes]) => [String(status), failureOf(status, codes)]);
  return {
    operationId: operationId(route),
    tags: [areaOf(route)],
    summary,
    ...(description && { description }),
    security: guard === 'public' ? [] : [{ key: [guard] }, { login: [guard] }],
    ...(parameters.length > 0 && { parameters }),
    ...bodyOf(route, book),
    responses: Object.fromEntries([...succeeded, ...failed]),
  };
}

/** The part of the API that a route belongs to: the first word of its path. */
export function areaOf({ path }: Pick<Route, 'path'>): string {
  return (path.split('/')[1] ?? '').replace(/\..*$/, '');
}

/** "getSessionsId" for GET /sessions/:id: unlike any other's, since method and path are. */
function operationId({ method, path }: Route): string {
  const words = path.split(/[^a-zA-Z0-9]+/).filter(Boolean);
  return [method, ...words.map((word) => word.charAt(0).toUpperCase() + word.slice(1))].join('');
}

const repeats = { $ref: '#/components/parameters/IdempotencyKey' };

function pathParameters(path: string): JsonSchema[] {
  return [...path.matchAll(/:(\w+)/g)].map(([, name]) => ({ name, in: 'path', required: true, schema: { type: 'string' } }));
}

function queryParameters({ query }: Route, book: SchemaBook): JsonSchema[] {
  if (!(query instanceof z.ZodObject)) return [];
  const { properties = {} } = book.of(query, 'output') as { properties?: Record<string, JsonSchema> };
  const { required = [] } = book.of(query, 'input') as { required?: string[] };
  return Object.entries(properties).map(([name, { description, ...schema }]) => ({
    name,
    in: 'query',
    ...(description !== undefined && { description }),
    ...(required.includes(name) && { required: true }),
    schema,
  }));
}

function bodyOf({ method, body, bytes, limit = limits.record }: Route, book: SchemaBook): { requestBody?: JsonSchema } {
  if (method === 'get' || (!body && !bytes)) return {};
  const description = `At most ${limit} bytes.`;
  if (bytes) return { requestBody: { description, required: true, content: { [bytes]: {} } } };
  const schema = book.of(body as z.ZodType, 'input');
  const required = ((schema['required'] as string[] | undefined) ?? []).length > 0 || schema['$ref'] !== undefined;
  const example = exampleOf(schema, book.components);
  return { requestBody: { description, required, content: { 'application/json': { schema, example } } } };
}

const everyAnswer = {
  'X-Request-Id': { $ref: '#/components/headers/RequestId' },
  'RateLimit-Policy': { $ref: '#/components/headers/RateLimitPolicy' },
  RateLimit: { $ref: '#/components/headers/RateLimit' },
};

function answerOf({ says, schema, type, also = [], headers = {} }: Answer, book: SchemaBook, replayed: boolean): JsonSchema {
  const own = Object.entries(headers).map(([name, description]) => [name, { description, schema: { type: 'string' } }]);
  return {
    description: says,
    headers: {
      ...everyAnswer,
      ...(replayed && { 'Idempotency-Replayed': { $ref: '#/components/headers/IdempotencyReplayed' } }),
      ...Object.fromEntries(own),
    },
    ...(schema && {
      content: { 'application/json': { schema: book.of(schema, 'output') }, ...Object.fromEntries(also.map((one) => [one, {}])) },
    }),
    ...(type && { content: { [type]: {} } }),
  };
}

/** The one shape of errors, with the codes that this status can stand for here. */
function failureOf(status: number, codes: readonly string[]): JsonSchema {
  const narrowed = { properties: { error: { properties: { code: { enum: codes } } } } };
  const waits = status === 429 || codes.includes('request.pending');
  return {
    description: codes.map((code) => `\`${code}\``).join(', '),
    headers: { 'X-Request-Id': everyAnswer['X-Request-Id'], ...(waits && { 'Retry-After': { $ref: '#/components/headers/RetryAfter' } }) },
    content: { 'application/json': { schema: { allOf: [{ $ref: '#/components/schemas/Error' }, narrowed] } } },
  };
}
