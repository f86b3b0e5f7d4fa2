import type { TableArea } from './props.ts';

export function newImportHref({ importsHref }: TableArea): string {
  return `${importsHref}/new`;
}

export function importHref({ importsHref }: TableArea, id: string): string {
  return `${importsHref}/${encodeURIComponent(id)}`;
}
