import { renderPlain } from '../../../views/summary-text/render-plain.ts';
import { renderStep } from '../../../views/summary-text/render-step.ts';
import type { Statement, SummaryContent } from '../../domain/summaries/model.ts';

/** One summary as `--json` writes it. Events are positions in the session's event list; times are seconds. */
export interface ReportedSummary {
  readonly id: string;
  readonly language: string;
  readonly origin: SummaryContent['origin'];
  readonly title: string;
  readonly problem: string;
  readonly cause: string | null;
  readonly done: string;
  readonly result: string;
  readonly outcome: string;
  readonly open: readonly string[];
  readonly issueTypes: readonly string[];
  readonly steps: readonly { text: string; events: readonly number[]; applications: readonly string[]; by: 'model' | 'code' }[];
  readonly applications: readonly string[];
  readonly flags: readonly string[];
  readonly seconds: number;
  readonly tokensIn: number;
  readonly tokensOut: number;
}

export function reportSummary(id: string, content: SummaryContent): ReportedSummary {
  const { language, provenance } = content;
  const text = (statement: Statement | null) => (statement ? textOf(statement, language) : '');
  return {
    id,
    language,
    origin: content.origin,
    title: text(content.title),
    problem: text(content.problem),
    cause: content.cause ? text(content.cause) : null,
    done: text(content.done),
    result: text(content.result),
    outcome: content.outcome,
    open: content.open.map(text),
    issueTypes: content.issueTypes,
    steps: content.steps.map((step) => ({
      text: renderStep(step, language).text,
      events: step.events,
      applications: step.application === null ? [] : [step.application],
      by: 'code',
    })),
    applications: content.applications,
    flags: content.flags.map(({ code, field, detail }) => `${code} (${field}): ${detail}`),
    seconds: provenance.seconds,
    tokensIn: provenance.tokensIn,
    tokensOut: provenance.tokensOut,
  };
}

function textOf(statement: Statement, language: SummaryContent['language']): string {
  return statement.text ?? (statement.plain ? renderPlain(statement.plain, language) : '');
}
