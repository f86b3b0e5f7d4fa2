import type { Statement, SummaryContent } from '../../src/server/domain/summaries/model.ts';
import { renderPlain } from '../../src/views/summary-text/render-plain.ts';
import { renderStep } from '../../src/views/summary-text/render-step.ts';

/** A way of summarizing, as the judge reads it: whatever wrote it, whole pipeline, plain prompt or the first lines. */
export interface Written {
  readonly language: string;
  /** What the model wrote, line by line. */
  readonly model: readonly string[];
  /** What the reader reads: the model's lines, those of the code, and the steps. */
  readonly whole: readonly string[];
  readonly problem: string;
  readonly outcome: string | null;
  readonly issueTypes: readonly string[];
  readonly applications: readonly string[];
  /** Statements, and how many of them the code had to say in place of the model. */
  readonly statements: number;
  readonly replaced: number;
  /** Worked examples stood before the log: their words may have leaked. */
  readonly examples: boolean;
  readonly seconds: number;
  readonly tokensIn: number;
  readonly tokensOut: number;
}

/** Problem, done, result and title are always said; cause and what is open only where the log tells. */
export function writtenOf(content: SummaryContent): Written {
  const { language, title, problem, cause, done, result, open, steps, outcome, issueTypes, applications, provenance } = content;
  const statements = [title, problem, cause, done, result, ...open].filter((statement) => statement !== null);
  const model = statements.flatMap(({ by, text }) => (by === 'model' && text !== null ? [text] : []));
  const { seconds, tokensIn, tokensOut } = provenance;
  return {
    language,
    model,
    whole: [...statements.map((statement) => told(statement, language)), ...steps.map((step) => renderStep(step, language).text)],
    problem: problem ? told(problem, language) : '',
    outcome,
    issueTypes,
    applications,
    statements: statements.length,
    replaced: statements.filter(({ by }) => by === 'code').length,
    examples: provenance.adapter === undefined,
    seconds,
    tokensIn,
    tokensOut,
  };
}

function told({ text, plain }: Statement, language: SummaryContent['language']): string {
  return text ?? (plain ? renderPlain(plain, language) : '');
}
