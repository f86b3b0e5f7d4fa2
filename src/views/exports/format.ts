import type { SummaryLanguage } from '../summary-text/types.ts';
import type { ExportDocument } from './document.ts';

/** The same content three times: told (documents), as data (records) and as one table (sheet). A format takes what it can carry. */
export interface ExportInput {
  /** Of the whole file. */
  readonly title: string;
  readonly language: SummaryLanguage;
  /** RFC 3339 in UTC. */
  readonly generatedAt: string;
  /** One after another, each on a page of its own. */
  readonly documents: readonly ExportDocument[];
  /** For JSON: `kind` names the records' schema in the API's description ("summaries"). */
  readonly data: { readonly kind: string; readonly records: readonly unknown[] };
  /** For CSV: one row per summary or line of a report. */
  readonly sheet: Sheet;
}

export interface Sheet {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

export type Cell = string | number | null;

export interface ExportFormat {
  /** With the point: ".pdf". */
  readonly extension: string;
  readonly mediaType: string;
  write(input: ExportInput): Promise<Uint8Array>;
}
