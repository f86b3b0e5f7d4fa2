import type { FieldView } from '../../../views/pages/api-docs/props.ts';
import type { JsonSchema } from '../../http/openapi/schemas.ts';

const reference = '#/components/schemas/';

/** The name of a schema that has one. */
export function schemaName(schema: JsonSchema): string | null {
  const ref = schema['$ref'];
  return typeof ref === 'string' && ref.startsWith(reference) ? ref.slice(reference.length) : null;
}

/** An object's fields as rows, those of objects inside it below them: "device.name", "events[].at". */
export function fieldsOf(schema: JsonSchema, prefix = ''): FieldView[] {
  const variants = variantsOf(schema).filter((one) => one['properties'] !== undefined);
  const names = [...new Set(variants.flatMap((one) => Object.keys(propertiesOf(one))))];
  return names.flatMap((name) => {
    const holders = variants.filter((one) => Object.hasOwn(propertiesOf(one), name));
    const field = merged(holders.map((one) => propertiesOf(one)[name] as JsonSchema));
    const required = variants.every((one) => requiredOf(one).includes(name));
    return [rowOf(`${prefix}${name}`, field, required), ...inner(`${prefix}${name}`, field)];
  });
}

/** A value as one row. */
export function rowOf(name: string, schema: JsonSchema, required: boolean): FieldView {
  const { description } = schema as { description?: string };
  const type = typeText(schema);
  return { name, type, schema: nameIn(schema), required, says: description ?? null };
}

function inner(name: string, schema: JsonSchema): FieldView[] {
  const whole = withoutNull(schema);
  if (nameIn(whole)) return [];
  const items = whole['items'] as JsonSchema | undefined;
  return items ? inner(`${name}[]`, items) : fieldsOf(whole, `${name}.`);
}

/** The forms that a value can have: those of a union, or the one. */
function variantsOf(schema: JsonSchema): JsonSchema[] {
  const union = (schema['oneOf'] ?? schema['anyOf']) as JsonSchema[] | undefined;
  return union ? union.flatMap(variantsOf) : [schema];
}

function withoutNull(schema: JsonSchema): JsonSchema {
  const left = variantsOf(schema).filter((one) => one['type'] !== 'null');
  return left.length === 1 ? (left[0] as JsonSchema) : schema;
}

/** Fields of one name in several forms: what only tells them apart becomes a choice. */
function merged(schemas: readonly JsonSchema[]): JsonSchema {
  const values = schemas.flatMap((one) => (one['enum'] as unknown[] | undefined) ?? ('const' in one ? [one['const']] : []));
  return schemas.length > 1 && values.length >= schemas.length ? { enum: values } : (schemas[0] as JsonSchema);
}

function nameIn(schema: JsonSchema): string | null {
  const whole = withoutNull(schema);
  const items = whole['items'] as JsonSchema | undefined;
  return schemaName(whole) ?? (items ? nameIn(items) : null);
}

/** In the words of JSON Schema: "string", "integer 1–200", "array of Event", "a | b". */
function typeText(schema: JsonSchema): string {
  const variants = variantsOf(schema);
  if (variants.length > 1) return [...new Set(variants.map(typeText))].join(' | ');
  const name = schemaName(schema);
  if (name) return name;
  if (Array.isArray(schema['enum'])) return schema['enum'].map(String).join(' | ');
  if ('const' in schema) return JSON.stringify(schema['const']);
  const { type, format, items } = schema as { type?: string | string[]; format?: string; items?: JsonSchema };
  if (items) return `array of ${typeText(items)}`;
  const [first = 'any', ...more] = [type ?? 'any'].flat();
  return [[format ?? first, rangeText(schema)].filter(Boolean).join(' '), ...more].join(' | ');
}

function rangeText({ minimum, maximum, maxLength, maxItems }: JsonSchema): string {
  if (minimum !== undefined && maximum !== undefined) return `${minimum}–${maximum}`;
  if (maximum !== undefined) return `≤ ${maximum}`;
  if (minimum !== undefined) return `≥ ${minimum}`;
  const most = maxLength ?? maxItems;
  return most === undefined ? '' : `≤ ${most}`;
}

function propertiesOf(schema: JsonSchema): Readonly<Record<string, JsonSchema>> {
  return (schema['properties'] as Record<string, JsonSchema> | undefined) ?? {};
}

function requiredOf(schema: JsonSchema): readonly string[] {
  return (schema['required'] as string[] | undefined) ?? [];
}
