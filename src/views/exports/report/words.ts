/** The words of a proof of service in one language; those of summaries (outcomes, issue types) are not repeated here. {…} is put in. */
export interface ReportWords {
  readonly title: string;
  readonly period: string;
  readonly timeZone: string;
  readonly group: string;
  readonly customer: string;
  readonly all: string;
  readonly generated: string;
  readonly sessions: string;
  readonly minutes: string;
  readonly withoutSummary: string;
  readonly flagged: string;
  readonly figures: string;
  readonly supporters: string;
  readonly supporter: string;
  readonly name: string;
  readonly more: string;
  readonly lines: string;
  readonly start: string;
  readonly device: string;
  readonly ticket: string;
  readonly noSummary: string;
  readonly running: string;
  readonly inLanguage: string;
  readonly translated: string;
  readonly nothing: string;
  readonly noneOpen: string;
  readonly unnamedGroup: string;
  readonly overTime: string;
  readonly weekOf: string;
  readonly aiTitle: string;
  readonly ai: string;
  readonly draftNotice: string;
  readonly severalNotice: string;
}
