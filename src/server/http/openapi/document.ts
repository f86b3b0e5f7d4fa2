import { version } from '../../kit/version.ts';
import type { Route } from '../route.ts';
import { errorSchema, headers, idempotencyKey, securitySchemes } from './components.ts';
import { introductionText } from './introduction.ts';
import { areaOf, operationOf } from './operation.ts';
import { type JsonSchema, schemaBook } from './schemas.ts';

/** A description of the API in the words of OpenAPI 3.1 (https://spec.openapis.org/oas/v3.1.1.html). */
export interface ApiDocument {
  readonly openapi: string;
  readonly info: { readonly title: string; readonly version: string; readonly description: string; readonly [key: string]: unknown };
  readonly paths: Readonly<Record<string, Readonly<Record<string, JsonSchema>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, JsonSchema>>; readonly [key: string]: unknown };
  readonly [key: string]: unknown;
}

/** The description of these routes, made of what each says about itself. */
export function describeApi(routes: readonly Route[]): ApiDocument {
  const book = schemaBook();
  const paths: Record<string, Record<string, JsonSchema>> = {};
  for (const route of routes) {
    const path = route.path.replace(/:(\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [route.method]: operationOf(route, book) };
  }
  return {
    openapi: '3.1.1',
    info: {
      title: 'Debrief',
      version,
      summary: 'Session insights that never leave your network.',
      description: introductionText,
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/api/v1', description: 'This box.' }],
    tags: [...new Set(routes.map(areaOf))].map((name) => ({ name })),
    paths,
    components: {
      securitySchemes,
      headers,
      parameters: { IdempotencyKey: idempotencyKey },
      schemas: { Error: errorSchema, ...book.components },
    },
  };
}
