import { type IssueTypeNames, issueTypeName } from '../../../views/i18n/issue-type-name.ts';
import { summaryTexts } from '../../../views/i18n/summary-texts.ts';
import type { Ui } from '../../../views/i18n/ui.ts';
import { renderPlain } from '../../../views/summary-text/render-plain.ts';
import { renderStep } from '../../../views/summary-text/render-step.ts';
import type { Statement, SummaryContent } from '../../domain/summaries/model.ts';
import { wrapped } from '../help.ts';

/** A summary as lines for a terminal, in its own language, with the label of what a model wrote (SPEC E7). */
export function summaryText({ t }: Ui, content: SummaryContent, named: IssueTypeNames = {}): string {
  const { language, origin, title, problem, cause, done, result, open, outcome, issueTypes, applications, steps, flags } = content;
  const { labels, outcomes, unknown, none } = summaryTexts[language];
  const said = (statement: Statement | null) => (statement ? textOf(statement, language) : unknown);
  const part = (label: string, text: string) => `${label}\n${indented(text)}`;
  return [
    `${said(title)}\n[${t(`summary.${origin === 'model' ? 'ai' : origin}`)}]`,
    ...(flags.length > 0 ? [t('list.flags', { count: flags.length })] : []),
    part(labels.problem, said(problem)),
    part(labels.cause, said(cause)),
    part(labels.done, said(done)),
    part(labels.result, said(result)),
    part(labels.outcome, outcomes[outcome]),
    part(labels.open, open.map(said).join('\n') || none),
    part(labels.issueTypes, issueTypes.map((code) => issueTypeName(code, language, named)).join(', ') || none),
    part(labels.applications, applications.join(', ') || none),
    part(labels.steps, steps.map((step, index) => `${index + 1}. ${renderStep(step, language).text}`).join('\n') || none),
  ].join('\n\n');
}

function textOf({ text, plain }: Statement, language: SummaryContent['language']): string {
  return text ?? (plain ? renderPlain(plain, language) : '');
}

function indented(text: string): string {
  return wrapped(text).replace(/^/gm, '  ');
}
