import { isInLanguage } from '../../src/llm/text/language.ts';
import type { SummaryContent } from '../../src/server/domain/summaries/model.ts';
import expectations from '../fixtures/expected.json' with { type: 'json' };

/** What a good summary of a session must and must not say (tests/fixtures/README.md). */
export interface Expectation {
  readonly id: string;
  readonly file: string;
  readonly language: string;
  readonly outcome: string;
  readonly alsoOutcomes?: readonly string[] | undefined;
  readonly issueType: string;
  readonly alsoIssueTypes?: readonly string[] | undefined;
  readonly problemAny: readonly string[];
  readonly facts: readonly { readonly id: string; readonly any: readonly string[] }[];
  readonly forbidden: readonly string[];
}

export interface Verdict {
  /** Share of the required facts, 0..1. */
  readonly facts: number;
  readonly problemNamed: boolean;
  readonly outcomeRight: boolean;
  readonly issueTypeRight: boolean;
  readonly languageRight: boolean;
  readonly falseClaims: readonly string[];
}

export function expectationOf(file: string): Expectation {
  const found = expectations.find((expectation) => expectation.file === file);
  if (!found) throw new Error(`tests/fixtures/expected.json has no ${file}`);
  return found;
}

/** Judges what the model wrote, and nothing that the code put beside it. */
export function judge(content: SummaryContent, expected: Expectation): Verdict {
  const sentences = modelSentences(content);
  const text = sentences.join('\n');
  const problem = content.problem?.by === 'model' ? (content.problem.text ?? '') : '';
  const stated = expected.facts.filter((fact) => fact.any.some((pattern) => matches(pattern, text)));
  return {
    facts: stated.length / expected.facts.length,
    problemNamed: expected.problemAny.some((pattern) => matches(pattern, problem)),
    outcomeRight: [expected.outcome, ...(expected.alsoOutcomes ?? [])].includes(content.outcome),
    issueTypeRight: content.issueTypes.some((code) => [expected.issueType, ...(expected.alsoIssueTypes ?? [])].includes(code)),
    languageRight: content.language === expected.language && text.trim() !== '' && isInLanguage(text, expected.language),
    falseClaims: expected.forbidden.filter((pattern) => matches(pattern, text)),
  };
}

export function modelSentences(content: SummaryContent): string[] {
  const { title, problem, cause, done, result, open } = content;
  return [title, problem, cause, done, result, ...open].flatMap((statement) => (statement?.by === 'model' ? (statement.text ?? []) : []));
}

function matches(pattern: string, text: string): boolean {
  return new RegExp(pattern, 'iu').test(text);
}
