import { summaryTexts } from '../../i18n/summary-texts.ts';
import type { Ui } from '../../i18n/ui.ts';
import type { SummaryView } from './props.ts';

export interface Support {
  /** Where the statement stands: "#statement-problem", "#step-2". */
  readonly href: string;
  readonly label: string;
  readonly language: string;
}

/** The way back: for each event's position, the statements and the step that rest on it. */
export function supportsOf(summary: SummaryView, ui: Ui): ReadonlyMap<number, readonly Support[]> {
  const found = new Map<number, Support[]>();
  const add = (events: readonly number[], support: Support) => {
    for (const position of new Set(events)) found.set(position, [...(found.get(position) ?? []), support]);
  };
  const { labels } = summaryTexts[summary.language];
  const { language } = summary;
  add(summary.title.events, { href: '#summary-title', label: labels.title, language });
  for (const name of ['problem', 'cause', 'done', 'result'] as const) {
    add(summary[name]?.events ?? [], { href: `#statement-${name}`, label: labels[name], language });
  }
  const open = summary.open.flatMap((statement) => statement.events);
  add(open, { href: '#statement-open', label: labels.open, language });
  summary.steps.forEach((step, index) => {
    add(step.events, { href: `#step-${index + 1}`, label: ui.t('summary.step', { number: index + 1 }), language: ui.language });
  });
  return found;
}
