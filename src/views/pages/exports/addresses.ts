export const exportsHref = '/exports';
export const newExportHref = '/exports/new';

export function exportHref(id: string): string {
  return `${exportsHref}/${id}`;
}

export function liveHref(id: string): string {
  return `${exportHref(id)}/live`;
}

export function fileHref(id: string): string {
  return `${exportHref(id)}/file`;
}

export function cancellationHref(id: string): string {
  return `${exportHref(id)}/cancellation`;
}

export function deletionHref(id: string): string {
  return `${exportHref(id)}/deletion`;
}
