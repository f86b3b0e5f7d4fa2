export const docsHref = '/api-docs';
export const schemasHref = '/api-docs/schemas';
export const errorsHref = '/api-docs/errors';
export const documentHref = '/api/v1/openapi.json';

export function areaHref(area: string): string {
  return `/api-docs/areas/${encodeURIComponent(area)}`;
}

export function schemaHref(name: string): string {
  return `${schemasHref}#${encodeURIComponent(name)}`;
}

export function errorHref(code: string): string {
  return `${errorsHref}#${encodeURIComponent(code)}`;
}
