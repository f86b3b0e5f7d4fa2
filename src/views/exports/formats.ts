import { csv } from './csv.ts';
import { docx } from './docx/docx.ts';
import type { ExportFormat } from './format.ts';
import { html } from './html/html.tsx';
import { json } from './json.ts';
import { markdown } from './markdown.ts';
import { pdf } from './pdf/pdf.ts';
import { text } from './text.ts';

/** Every format that something can be exported in (SPEC G1), by its name in addresses. A new one is a file and a line here. */
export const exportFormats = { pdf, docx, html, markdown, text, json, csv } as const satisfies Readonly<Record<string, ExportFormat>>;

export type ExportFormatId = keyof typeof exportFormats;

export const exportFormatIds = Object.keys(exportFormats) as ExportFormatId[];
