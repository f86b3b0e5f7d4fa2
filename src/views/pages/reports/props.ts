import type { ProofView } from '../../exports/report/props.ts';
import type { Frame } from '../../layouts/frame-props.ts';
import type { SummaryLanguage } from '../../summary-text/types.ts';
import type { RefusalView } from '../accounts/props.ts';

/** As the address and the form have them; empty: any. Days YYYY-MM-DD. */
export interface ReportFilters {
  readonly from: string;
  readonly to: string;
  readonly group: string;
  readonly customer: string;
  readonly language: SummaryLanguage;
  readonly bySupporter: 'yes' | 'no';
  readonly purpose: string;
}

export interface ReportChoicesView {
  readonly customers: readonly string[];
  readonly groups: readonly { readonly id: string; readonly name: string }[];
  /** SPEC F5. */
  readonly mayName: boolean;
}

export const periods = ['this-month', 'last-month', 'last-quarter', 'last-year'] as const;

export interface ReportsPageProps {
  readonly frame: Frame;
  readonly filters: ReportFilters;
  readonly choices: ReportChoicesView;
  readonly periods: readonly { readonly name: (typeof periods)[number]; readonly href: string; readonly isOn: boolean }[];
  /** Null where the filters were refused. */
  readonly proof: ProofView | null;
  /** The lines that this page shows, of all of the report's. */
  readonly lines: ProofView['lines'];
  readonly firstHref: string | null;
  readonly nextHref: string | null;
  readonly mayExport: boolean;
  readonly refusal: RefusalView | null;
}

export const reportFormats = ['pdf', 'docx', 'html', 'markdown', 'text', 'json', 'csv'] as const;
export const spans = ['day', 'week', 'month', 'quarter', 'year'] as const;
export const turns = ['never', 'day', 'week', 'month'] as const;

/** A saved report's form, as typed. */
export interface SavedForm {
  readonly name: string;
  readonly group: string;
  readonly customer: string;
  readonly bySupporter: 'yes' | 'no';
  readonly purpose: string;
  readonly span: (typeof spans)[number];
  readonly format: (typeof reportFormats)[number];
  readonly language: SummaryLanguage;
  readonly timeZone: string;
  readonly every: (typeof turns)[number];
  readonly at: string;
  readonly weekday: string;
  readonly monthDay: string;
  readonly keep: string;
}

export interface SavedView {
  readonly id: string;
  readonly name: string;
  readonly customer: string | null;
  /** Of the group: its name, or its id where it has none any more. */
  readonly group: string | null;
  readonly every: (typeof turns)[number];
  readonly at: string;
  readonly weekday: number;
  readonly monthDay: number;
  readonly timeZone: string;
  readonly nextAt: string | null;
  readonly isBeingMade: boolean;
  readonly stopped: { readonly at: string; readonly because: 'account' | 'rights' | 'people' | 'group' } | null;
  readonly failure: RefusalView | null;
}

export interface ReportFileView {
  readonly id: string;
  readonly name: string;
  readonly madeAt: string;
  readonly from: string;
  readonly to: string;
  readonly sessions: number;
  readonly bytes: number;
}

export const savedDone = ['saved', 'changed', 'deleted', 'requested'] as const;
export type SavedDone = (typeof savedDone)[number];

export interface SavedReportsPageProps {
  readonly frame: Frame;
  readonly reports: readonly SavedView[];
  readonly done: SavedDone | null;
}

export interface NewReportPageProps {
  readonly frame: Frame;
  readonly typed: SavedForm;
  readonly choices: ReportChoicesView;
  readonly refusal: RefusalView | null;
}

export interface SavedReportPageProps extends NewReportPageProps {
  readonly report: SavedView;
  readonly files: readonly ReportFileView[];
  readonly done: SavedDone | null;
}
