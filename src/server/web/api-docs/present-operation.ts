import type { AnswerView, OperationView } from '../../../views/pages/api-docs/props.ts';
import type { ApiDocument } from '../../http/openapi/document.ts';
import type { JsonSchema } from '../../http/openapi/schemas.ts';
import { fieldsOf, rowOf, schemaName } from './present-fields.ts';

/** As `operationOf` writes it. */
interface Operation {
  readonly operationId: string;
  readonly tags: readonly string[];
  readonly summary: string;
  readonly description?: string;
  readonly security: readonly Readonly<Record<string, readonly string[]>>[];
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly description: string; readonly content: Content };
  readonly responses: Readonly<Record<string, { readonly description: string; readonly content?: Content }>>;
}

interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly description?: string;
  readonly required?: boolean;
  readonly schema: JsonSchema;
  readonly $ref?: string;
}

type Content = Readonly<Record<string, { readonly schema?: JsonSchema; readonly example?: unknown }>>;

/** Every operation of the API, in the order of the description. */
export function presentOperations(document: ApiDocument, base: string): (OperationView & { readonly area: string })[] {
  return Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => present(document, base, path, method, operation as unknown as Operation)),
  );
}

function present(
  document: ApiDocument,
  base: string,
  path: string,
  method: string,
  operation: Operation,
): OperationView & { area: string } {
  const { operationId, tags, summary, description, security, requestBody, responses } = operation;
  const [type, body] = Object.entries(requestBody?.content ?? {})[0] ?? [];
  const answers = Object.entries(responses);
  return {
    area: tags[0] ?? '',
    id: operationId,
    method,
    path,
    summary,
    description: description ?? null,
    permission: security[0]?.['key']?.[0] ?? null,
    parameters: (operation.parameters ?? []).map((one) => presentParameter(document, one)),
    body: requestBody && type ? { type, says: requestBody.description, ...shapeOf(body?.schema) } : null,
    example: commandLine(method, `${base}${path}`, security.length > 0, type, body?.example),
    answers: answers.filter(([status]) => Number(status) < 400).map(presentAnswer),
    failures: answers
      .filter(([status]) => Number(status) >= 400)
      .map(([status, { description: codes }]) => ({ status, codes: codes.replaceAll('`', '').split(', ') })),
  };
}

/** With the key in a variable, so that it stands in no history of a shell. */
function commandLine(method: string, address: string, needsKey: boolean, type: string | undefined, example: unknown): string {
  const parts = [
    `curl${method === 'get' ? '' : ` -X ${method.toUpperCase()}`} '${address}'`,
    ...(needsKey ? ['-H "Authorization: Bearer $DEBRIEF_KEY"'] : []),
    ...(type === 'application/json' ? ["-H 'Content-Type: application/json'", `-d '${JSON.stringify(example)}'`] : []),
    ...(type && type !== 'application/json' ? ['--data-binary @file'] : []),
  ];
  return parts.join(' \\\n  ');
}

function presentParameter(document: ApiDocument, given: Parameter): OperationView['parameters'][number] {
  const shared = document.components['parameters'] as Readonly<Record<string, Parameter>>;
  const parameter = given.$ref ? (shared[given.$ref.split('/').at(-1) ?? ''] ?? given) : given;
  const row = rowOf(parameter.name, parameter.schema, parameter.required === true);
  return { ...row, says: parameter.description ?? row.says, place: parameter.in };
}

function presentAnswer([status, { description, content = {} }]: [string, { description: string; content?: Content }]): AnswerView {
  const schema = content['application/json']?.schema;
  return { status, says: description, ...shapeOf(schema) };
}

function shapeOf(schema: JsonSchema | undefined): Pick<AnswerView, 'schema' | 'fields'> {
  const name = schema ? schemaName(schema) : null;
  return { schema: name, fields: schema && !name ? fieldsOf(schema) : [] };
}
