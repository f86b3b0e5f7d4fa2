import { statementText } from '../../components/statement.tsx';
import type { DocumentTexts } from '../../i18n/document-texts.ts';
import { summaryTexts } from '../../i18n/summary-texts.ts';
import type { StatementView } from '../../pages/sessions/props.ts';
import type { Cell, Sheet } from '../format.ts';
import { isByModel } from './document.ts';
import type { SummaryForFile } from './props.ts';
import { secondsOf, ticketOf } from './session-facts.ts';
import { reviewWords } from './state-words.ts';

/** A row for each summary, in the file's language; times as spreadsheets read them, in the reader's zone. */
export function summarySheet(summaries: readonly SummaryForFile[], texts: DocumentTexts): Sheet {
  const shown = columnsIn(texts).filter(({ isPeople }) => !isPeople || summaries.some(({ session }) => session.supporter.name !== ''));
  return {
    columns: shown.map(({ title }) => title),
    rows: summaries.map((summary) => shown.map(({ value }) => value(summary))),
  };
}

interface SheetColumn {
  readonly title: string;
  readonly value: (summary: SummaryForFile) => Cell;
  /** Left out where the file must not tell it (SPEC F5). */
  readonly isPeople?: true;
}

function columnsIn(texts: DocumentTexts): SheetColumn[] {
  const { t } = texts;
  const { labels, outcomes } = summaryTexts[texts.language];
  const zoned = (title: string) => `${title} (${texts.timeZone})`;
  const clock = (at: string) =>
    Temporal.Instant.from(at).toZonedDateTimeISO(texts.timeZone).toPlainDateTime().toString({ smallestUnit: 'minute' }).replace('T', ' ');
  const said = (of: (content: SummaryForFile['content']) => StatementView | null) => (summary: SummaryForFile) => {
    const statement = of(summary.content);
    return statement && statementText(statement, summary.content.language);
  };
  return [
    { title: t('exports.document.session-number'), value: ({ session }) => session.id },
    { title: zoned(t('session.started')), value: ({ session }) => clock(session.start) },
    { title: zoned(t('exports.document.ended')), value: ({ session }) => session.end && clock(session.end) },
    { title: t('exports.document.minutes'), value: ({ session }) => minutes(secondsOf(session)) },
    { title: t('session.supporter'), value: ({ session }) => session.supporter.name, isPeople: true },
    { title: t('session.customer'), value: ({ session }) => customerOf(session) },
    { title: t('session.device'), value: ({ session }) => session.device.name },
    { title: t('insights.ticket'), value: ({ session }) => ticketOf(session) },
    { title: labels.title, value: said(({ title }) => title) },
    { title: labels.problem, value: said(({ problem }) => problem) },
    { title: labels.cause, value: said(({ cause }) => cause) },
    { title: labels.done, value: said(({ done }) => done) },
    { title: labels.result, value: said(({ result }) => result) },
    { title: labels.open, value: ({ content }) => content.open.map((one) => statementText(one, content.language)).join('\n') },
    { title: labels.outcome, value: ({ content }) => outcomes[content.outcome] },
    { title: labels.issueTypes, value: ({ content }) => content.issueTypes.map(texts.issueType).join(', ') },
    { title: labels.applications, value: ({ content }) => content.applications.join(', ') },
    { title: labels.steps, value: ({ content }) => content.steps.length },
    { title: t('exports.document.flags'), value: ({ content }) => content.flags.length },
    { title: t('exports.document.state'), value: (summary) => reviewWords(texts, summary) },
    { title: t('exports.document.version'), value: ({ version }) => version.version },
    { title: t('exports.document.language'), value: ({ content }) => content.language },
    { title: t('summary.ai'), value: (summary) => t(isByModel(summary) ? 'exports.document.yes' : 'exports.document.no') },
    { title: t('provenance.model'), value: ({ content }) => content.provenance.model },
  ];
}

function minutes(seconds: number | null): number | null {
  return seconds === null ? null : Math.round(seconds / 6) / 10;
}

function customerOf({ customer }: SummaryForFile['session']): string | null {
  if (!customer) return null;
  return customer.company === undefined ? customer.name : `${customer.name}, ${customer.company}`;
}
