import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { routes } from '../../src/server/api/routes.ts';
import { describeApi } from '../../src/server/http/openapi/document.ts';
import type { Route } from '../../src/server/http/route.ts';

const document = describeApi(routes);
const ajv = new Ajv2020({ strict: false, allErrors: true, validateSchema: false });
formats.default(ajv);
ajv.addSchema(document, 'api');

const checks = new Map<string, ValidateFunction>();

/** Throws if an answer of the API is not what the description of its route says. Leaves the answer unread. */
export async function holdAgainstDescription(method: string, address: string, response: Response): Promise<void> {
  const { pathname } = new URL(address, 'http://box.test');
  if (!pathname.startsWith('/api/v1/')) return;
  const path = pathname.slice('/api/v1'.length);
  const route = routes.find((one) => one.method === method.toLowerCase() && fits(one.path, path));
  const type = response.headers.get('content-type') ?? '';
  const read = async () => (type.startsWith('application/json') ? ((await response.clone().json()) as unknown) : undefined);
  const faults = route ? faultsOf(route, response.status, type, await read()) : unless(response.ok, await read());
  if (faults) throw new Error(`${method} ${path} answered ${response.status}, not as it describes itself: ${faults}`);
}

function fits(pattern: string, path: string): boolean {
  return new RegExp(`^${pattern.replace(/:\w+/g, '[^/]+')}$`).test(path);
}

/** Where there is no route, everything but OPTIONS is an error of the one shape. */
function unless(ok: boolean, body: unknown): string | null {
  return ok ? null : conforms('api#/components/schemas/Error', body);
}

function faultsOf({ method, path, answers }: Route, status: number, type: string, body: unknown): string | null {
  const at = `/paths/${escaped(path.replace(/:(\w+)/g, '{$1}'))}/${method}/responses/${status}`;
  const answer = answers[status];
  if (!answer && status < 400) return `${status} is none of its answers`;
  if (answer && !answer.schema)
    return body === undefined && type.startsWith(answer.type ?? '') ? null : `its body is ${type}, not as described`;
  if (body === undefined && answer?.also?.some((one) => type.startsWith(one))) return null;
  return conforms(`api#${at}/content/application~1json/schema`, body);
}

function conforms(reference: string, body: unknown): string | null {
  const check = checks.get(reference) ?? compiled(reference);
  if (!check) return `there is no word of it (add its code to the route's "fails"?): ${JSON.stringify(body)}`;
  checks.set(reference, check);
  return check(body) ? null : `${ajv.errorsText(check.errors, { dataVar: 'body' })}: ${JSON.stringify(body).slice(0, 500)}`;
}

function compiled(reference: string): ValidateFunction | undefined {
  try {
    return ajv.compile({ $ref: reference });
  } catch {
    return undefined;
  }
}

function escaped(path: string): string {
  return encodeURIComponent(path.replaceAll('~', '~0').replaceAll('/', '~1'));
}
