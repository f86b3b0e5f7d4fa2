import { statementText } from '../../components/statement.tsx';
import { summaryTexts } from '../../i18n/summary-texts.ts';
import type { Ui } from '../../i18n/ui.ts';
import { whoText } from '../../i18n/who-text.ts';
import type { NotePageProps } from './note-props.ts';

export interface Note {
  readonly title: string;
  readonly language: string;
  /** A label with what it says: one line, or several as points. */
  readonly fields: readonly { readonly label: string; readonly lines: readonly string[] }[];
  /** When, where, who; and that a model wrote it (SPEC E7). */
  readonly facts: string;
  readonly origin: string;
  readonly address: string;
}

/** A summary as a note for a ticket: labels in the summary's own language, facts in the reader's. */
export function noteOf(ui: Ui, { session, summary, review, address }: NotePageProps): Note {
  const { labels, outcomes } = summaryTexts[summary.language];
  const told = (['problem', 'cause', 'done', 'result'] as const).flatMap((name) => {
    const statement = summary[name];
    return statement ? [{ label: labels[name], lines: [statementText(statement, summary.language)] }] : [];
  });
  const open = summary.open.map((statement) => statementText(statement, summary.language));
  const ticket = !session.ticket ? [] : [`${ui.t('insights.ticket')} ${session.ticket}`];
  const whom = session.customer ? [session.customer.name] : [];
  return {
    title: statementText(summary.title, summary.language),
    language: summary.language,
    fields: [
      ...told,
      ...(open.length > 0 ? [{ label: labels.open, lines: open }] : []),
      { label: labels.outcome, lines: [outcomes[summary.outcome]] },
      ...(summary.applications.length > 0 ? [{ label: labels.applications, lines: [summary.applications.join(', ')] }] : []),
    ],
    facts: [...ticket, session.device, ...whom, session.supporter, ui.moment(session.start)].join(' · '),
    origin: `${originText(ui, summary)} · ${review ? reviewText(ui, review) : ui.t('revision.draft')}`,
    address,
  };
}

/** As plain text. */
export function noteText({ title, fields, facts, origin, address }: Note): string {
  const told = fields.flatMap(({ label, lines }) =>
    lines.length === 1 ? [`${label}: ${lines[0]}`] : [`${label}:`, ...lines.map((line) => `- ${line}`)],
  );
  return [title, '', ...told, '', facts, origin, address].join('\n');
}

function originText({ t }: Ui, { origin, translation }: NotePageProps['summary']): string {
  const written = t(origin === 'model' ? 'summary.ai' : `summary.${origin}`);
  return translation?.provenance.model ? `${written} · ${t('revision.variants.label')}` : written;
}

function reviewText(ui: Ui, review: NonNullable<NotePageProps['review']>): string {
  return ui.t('revision.reviewed-by', { name: whoText(ui.t, review.who, review.name), when: ui.moment(review.at) });
}
