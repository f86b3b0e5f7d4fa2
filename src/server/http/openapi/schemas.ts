import { type ZodType, z } from 'zod';

/** A schema of JSON Schema draft 2020-12, the dialect of OpenAPI 3.1. */
export type JsonSchema = { readonly [key: string]: unknown };

export interface SchemaBook {
  /** How a value looks on the wire: as it is sent (`input`: defaults may be left out) or answered (`output`). */
  of(schema: ZodType, io: 'input' | 'output'): JsonSchema;
  /** The schemas that have a name (`.meta({ id })`), each written once. */
  readonly components: Readonly<Record<string, JsonSchema>>;
}

/** Collects zod schemas as JSON Schema. One name with two forms becomes two: what is sent gets the ending "Input". */
export function schemaBook(): SchemaBook {
  const components: Record<string, JsonSchema> = {};
  const closures = new Map<string, string>();

  const nameFor = (id: string, closure: string, io: string): string => {
    // What leads back to itself has to have a name; without one of its own it is some JSON value.
    const base = id.startsWith('__') ? 'Json' : id;
    for (const name of [base, io === 'input' ? `${base}Input` : `${base}Output`]) {
      const known = closures.get(name);
      if (known === undefined) closures.set(name, closure);
      if (known === undefined || known === closure) return name;
    }
    throw new Error(`two schemas are called ${id}`);
  };

  return {
    components,
    of(schema, io) {
      const made = z.toJSONSchema(schema, { io, unrepresentable: 'any', override: ({ jsonSchema }) => plain(jsonSchema) });
      const { $schema: _, $defs = {}, ...root } = made as JsonSchema & { $defs?: Record<string, JsonSchema> };
      const names = new Map(Object.keys($defs).map((id) => [id, nameFor(id, closureOf(id, $defs), io)]));
      for (const [id, name] of names) components[name] = renamed($defs[id], names) as JsonSchema;
      return renamed(root, names) as JsonSchema;
    },
  };
}

const local = '#/$defs/';

/** What says nothing to a reader: the regular expression behind a format, and the range of numbers that JSON can carry. */
function plain(schema: Record<string, unknown>): void {
  if (schema['format'] !== undefined) delete schema['pattern'];
  if (schema['maximum'] === Number.MAX_SAFE_INTEGER) delete schema['maximum'];
  if (schema['minimum'] === Number.MIN_SAFE_INTEGER) delete schema['minimum'];
}

/** The schema's text with that of every schema that it leads to. */
function closureOf(id: string, defs: Readonly<Record<string, JsonSchema>>): string {
  const seen = new Set<string>();
  const follow = (name: string): void => {
    if (seen.has(name)) return;
    seen.add(name);
    for (const [, next] of JSON.stringify(defs[name]).matchAll(/"#\/\$defs\/([^"]+)"/g)) follow(next ?? '');
  };
  follow(id);
  return [...seen].map((name) => JSON.stringify(defs[name])).join('\n');
}

function renamed(value: unknown, names: ReadonlyMap<string, string>): unknown {
  if (Array.isArray(value)) return value.map((one) => renamed(one, names));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => {
      if (key === '$ref' && typeof inner === 'string' && inner.startsWith(local)) {
        return [key, `#/components/schemas/${names.get(inner.slice(local.length))}`];
      }
      return [key, renamed(inner, names)];
    }),
  );
}
