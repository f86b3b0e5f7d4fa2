import type { Ui } from '../i18n/ui.ts';
import type { StatementView } from '../pages/sessions/props.ts';
import { type Part, plainText } from '../summary-text/parts.ts';
import { renderPlainParts } from '../summary-text/render-plain.ts';
import type { SummaryLanguage } from '../summary-text/types.ts';
import { Evidence } from './evidence.tsx';
import { ExactParts } from './exact-parts.tsx';

interface StatementProps {
  readonly ui: Ui;
  readonly statement: StatementView;
  readonly language: SummaryLanguage;
  /** Where the timeline stands: '' on its own page. */
  readonly page: string;
  /** True inside a summary that a model wrote, where a sentence taken from the log must say so. */
  readonly marked: boolean;
}

/** A sentence of a summary with the events that it rests on. */
export const Statement = ({ ui, statement, language, page, marked }: StatementProps) => (
  <>
    <span lang={statement.language ?? language}>
      <ExactParts parts={statementParts(statement, language)} />
    </span>
    {statement.language !== undefined && <span class="from-log">{ui.t('revision.variants.not-translated')}</span>}
    {marked && statement.by === 'code' && (
      <span class="from-log" title={ui.t('summary.from-log-help')}>
        {ui.t('summary.from-log')}
      </span>
    )}
    {statement.by === 'person' && (
      <span class="from-log" title={ui.t('revision.by-person-help')}>
        {ui.t('revision.by-person')}
      </span>
    )}
    <Evidence ui={ui} events={statement.events} page={page} />
  </>
);

export function statementParts(statement: StatementView, language: SummaryLanguage): readonly Part[] {
  if (statement.text !== null) return [statement.text];
  return renderPlainParts(statement.plain ?? { code: 'nothing-said' }, language);
}

/** The sentence as plain text, for titles and lists. */
export function statementText(statement: StatementView, language: SummaryLanguage): string {
  return plainText(statementParts(statement, language)).replaceAll('`', '');
}
