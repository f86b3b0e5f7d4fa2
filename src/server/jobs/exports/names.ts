import { fileNameOf } from '../../../views/exports/bundle/file-name.ts';
import { joined } from '../../../views/exports/bundle/pieces.ts';
import type { ExportFormat } from '../../../views/exports/format.ts';
import { exportFormats } from '../../../views/exports/formats.ts';

const formats: Readonly<Record<string, ExportFormat>> = exportFormats;

/** Of one summary, inside the bundle. */
export function partName(n: number, title: string, format: string): string {
  return fileNameOf(n, title, formats[format]?.extension ?? '');
}

/** Of the whole: a bundle, or one file where the format holds them all. */
export function fileOfExport(format: string, generatedAt: string): { readonly fileName: string; readonly mediaType: string } {
  const base = `debrief-export-${generatedAt.slice(0, 10)}`;
  const one = joined[format]?.format;
  return one
    ? { fileName: `${base}${one.extension}`, mediaType: one.mediaType }
    : { fileName: `${base}-${format}.zip`, mediaType: 'application/zip' };
}
