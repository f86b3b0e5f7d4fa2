import type { JsonSchema } from './schemas.ts';

/**
 * A small value that fits the schema: its own example, or what it requires; of an object that requires nothing, its first
 * field. Not for schemas that want more than types, formats, lengths and choices.
 */
export function exampleOf(schema: JsonSchema, components: Readonly<Record<string, JsonSchema>>, name = 'text'): unknown {
  const [given] = (schema['examples'] as unknown[] | undefined) ?? [];
  if (given !== undefined) return given;
  if ('default' in schema) return schema['default'];
  if ('const' in schema) return schema['const'];
  if (Array.isArray(schema['enum'])) return schema['enum'][0];
  const { $ref, anyOf, oneOf, type } = schema as { $ref?: string; anyOf?: JsonSchema[]; oneOf?: JsonSchema[]; type?: string | string[] };
  if ($ref) return exampleOf(components[$ref.split('/').at(-1) ?? ''] ?? {}, components, name);
  const [first] = (oneOf ?? anyOf ?? []).filter((one) => one['type'] !== 'null');
  if (first) return exampleOf(first, components, name);
  switch (Array.isArray(type) ? type[0] : type) {
    case 'object':
      return exampleObject(schema, components);
    case 'array':
      return [exampleOf((schema['items'] as JsonSchema | undefined) ?? {}, components, name)];
    case 'string':
      return exampleText(schema, name);
    case 'integer':
    case 'number':
      return schema['minimum'] ?? 1;
    case 'boolean':
      return true;
    default:
      return null;
  }
}

function exampleObject(schema: JsonSchema, components: Readonly<Record<string, JsonSchema>>): unknown {
  const properties = (schema['properties'] as Record<string, JsonSchema> | undefined) ?? {};
  const required = (schema['required'] as string[] | undefined) ?? [];
  const shown = required.length > 0 ? required : Object.keys(properties).slice(0, 1);
  return Object.fromEntries(shown.map((name) => [name, exampleOf(properties[name] ?? {}, components, name)]));
}

const formats: Readonly<Record<string, string>> = { 'date-time': '2026-03-02T08:00:00Z', email: 'ana@example.com' };

function exampleText({ format, minLength = 0 }: { format?: string; minLength?: number } & JsonSchema, name: string): string {
  return formats[format ?? ''] ?? name.padEnd(minLength, '.');
}
