import { Validator } from '@seriousme/openapi-schema-validator';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { beforeAll, describe, expect, it } from 'vitest';
import { routes } from '../../src/server/api/routes.ts';
import type { ApiDocument } from '../../src/server/http/openapi/document.ts';
import { type TestApp, testApp } from '../helpers/app.ts';
import { errorCodes } from '../helpers/error-codes.ts';

interface Operation {
  readonly operationId: string;
  readonly summary: string;
  readonly security: readonly Readonly<Record<string, readonly string[]>>[];
  readonly parameters?: readonly { readonly name?: string; readonly in?: string; readonly $ref?: string }[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly example?: unknown }>> };
  readonly responses: Readonly<Record<string, { readonly description: string; readonly content?: object }>>;
}

let box: TestApp;
let document: ApiDocument;
let operations: [string, Operation][];

beforeAll(async () => {
  box = testApp();
  document = (await (await box.ask('GET', '/api/v1/openapi.json')).json()) as ApiDocument;
  operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]): [string, Operation] => [`${method} ${path}`, operation as unknown as Operation]),
  );
});

describe('the description of the API', () => {
  it('is refused by the validator where it breaks the rules of OpenAPI', async () => {
    const broken = { ...document, paths: { ...document.paths, '/health': { get: { responses: 'none' } } } };
    expect(await new Validator().validate(broken)).toMatchObject({ valid: false });
  });

  it('is valid OpenAPI 3.1, and every reference in it leads somewhere', async () => {
    const validator = new Validator();
    expect(await validator.validate(structuredClone(document) as unknown as Record<string, unknown>)).toEqual({ valid: true });
    expect(validator.version).toBe('3.1');
    const text = JSON.stringify(document);
    for (const [, reference] of text.matchAll(/"\$ref":"([^"]+)"/g)) {
      const found = reference
        ?.slice(2)
        .split('/')
        .reduce<unknown>((at, step) => (at as Record<string, unknown>)?.[step], document);
      expect(found, reference).toBeTypeOf('object');
    }
  });

  it('has every route, each with a summary, an id of its own, its guard and its answers', () => {
    expect(operations.map(([name]) => name).sort()).toEqual(
      routes.map(({ method, path }) => `${method} ${path.replace(/:(\w+)/g, '{$1}')}`).sort(),
    );
    expect(new Set(operations.map(([, { operationId }]) => operationId)).size).toBe(operations.length);
    for (const [name, { summary, security, responses }] of operations) {
      const { guard, answers } = routes.find(({ method, path }) => `${method} ${path.replace(/:(\w+)/g, '{$1}')}` === name) ?? {};
      expect(summary.length, name).toBeGreaterThan(8);
      expect(summary, name).not.toMatch(/\.$/);
      expect(security, name).toEqual(guard === 'public' ? [] : [{ key: [guard] }, { login: [guard] }]);
      expect(Object.keys(responses), name).toEqual(expect.arrayContaining([...Object.keys(answers ?? {}), '400', '429', '500']));
    }
  });

  it('names every parameter of a path', () => {
    for (const [name, { parameters = [] }] of operations) {
      const wanted = [...name.matchAll(/\{(\w+)\}/g)].map(([, parameter]) => parameter);
      expect(
        parameters.filter((one) => one.in === 'path').map((one) => one.name),
        name,
      ).toEqual(wanted);
    }
  });

  it('has every code of errors, and the one shape', () => {
    const { properties } = document.components.schemas['Error'] as { properties: { error: { properties: { code: { enum: string[] } } } } };
    expect([...properties.error.properties.code.enum].sort()).toEqual([...errorCodes].sort());
  });

  it('shows a body of every kind that fits its own schema', () => {
    const ajv = new Ajv2020({ strict: false, validateSchema: false });
    formats.default(ajv);
    ajv.addSchema(document, 'api');
    const bodies = operations.flatMap(([name, { requestBody }]) => {
      const content = requestBody?.content['application/json'];
      return content ? [[name, content] as const] : [];
    });
    expect(bodies.length).toBeGreaterThan(8);
    for (const [name, { example }] of bodies) {
      const [method = '', path = ''] = name.split(' ');
      const at = `/paths/${encodeURIComponent(path.replaceAll('/', '~1'))}/${method}/requestBody/content/application~1json/schema`;
      const check = ajv.compile({ $ref: `api#${at}` });
      check(example);
      expect(check.errors ?? [], `${name} ${JSON.stringify(example)}`).toEqual([]);
    }
  });

  it('offers Idempotency-Key with every POST', () => {
    for (const [name, { parameters = [] }] of operations) {
      const offered = parameters.some(({ $ref }) => $ref?.endsWith('/IdempotencyKey'));
      expect(offered, name).toBe(name.startsWith('post '));
    }
  });
});
