import type { ExportFormat } from './format.ts';
import { text } from './text/text.ts';

/** Every format that something can be exported in (SPEC G1), by its name in addresses. A new one is a file and a line here. */
export const exportFormats = { text } as const satisfies Readonly<Record<string, ExportFormat>>;

export type ExportFormatId = keyof typeof exportFormats;

export const exportFormatIds = Object.keys(exportFormats) as ExportFormatId[];
