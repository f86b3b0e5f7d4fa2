import { z } from 'zod';
import { routes } from '../../src/server/api/routes.ts';
import { exampleOf } from '../../src/server/http/openapi/example.ts';
import type { GuardedRoute } from './routes-of-app.ts';
import { nouns, type Sample } from './samples-of-routes.ts';
import type { Relation, World } from './world.ts';

/** The address with what stands for the names in it. */
export async function addressOf(route: GuardedRoute, sample: Sample, world: World, whose: Relation): Promise<string> {
  const given = (await sample.params?.(world, whose)) ?? {};
  const path = route.path.replace(/(?<=([^/]+)\/):(\w+)/g, (_, noun: string, name: string) => {
    const value = given[name] ?? nouns[noun]?.(world, whose);
    if (value === undefined) throw new Error(`${route.name}: what stands for :${name}? Give its line "params".`);
    return encodeURIComponent(value);
  });
  return sample.query ? `${path}?${sample.query}` : path;
}

/** JSON for the API, a form for pages; bytes as they are. */
export async function bodyOf(
  route: GuardedRoute,
  { body }: Sample,
  world: World,
): Promise<{ body?: unknown; headers?: Record<string, string> }> {
  const made = (typeof body === 'function' ? await body(world) : body) ?? exampleFor(route);
  if (made instanceof FormData) {
    const parts = new Response(made);
    return { body: await parts.bytes(), headers: { 'content-type': parts.headers.get('content-type') ?? '' } };
  }
  if (made === undefined || route.isApi || made instanceof Uint8Array) return { body: made };
  return { body: new URLSearchParams(made as Record<string, string>) };
}

/** What a route's own schema takes; the API says what that is, pages do not. */
function exampleFor({ isApi, method, path }: GuardedRoute): unknown {
  const described = isApi ? routes.find((one) => one.method === method.toLowerCase() && `/api/v1${one.path}` === path) : undefined;
  return described?.body ? exampleOf(z.toJSONSchema(described.body, { io: 'input', unrepresentable: 'any' }), {}) : undefined;
}
