import type { StatementField } from '../evidence.ts';
import type { Flag, Statement, SummaryContent } from '../model.ts';
import { checkEntities } from './entity-check.ts';
import { checkNegation } from './negation-check.ts';
import { checkNumbers } from './number-check.ts';
import { stepsOutOfOrder } from './order-check.ts';
import { checkOutcome } from './outcome-check.ts';
import { sentencesOf } from './sentences.ts';
import { type Reading, readSource, type Source } from './source.ts';
import { checkSpeaker } from './speaker-check.ts';
import { checkSupport } from './support-check.ts';
import type { Claim, Finding } from './types.ts';

/**
 * Every doubt about what a model or a person wrote (SPEC E3): names, numbers, negation, success and failure, who said it,
 * sentences that the session does not tell, steps out of order. A flag marks its statement; it takes nothing away.
 * What the code says rests on its events by construction, and is not checked.
 */
export function checkSummary(content: SummaryContent, source: Source): Flag[] {
  return checkAgainst(content, readSource(source, content.language));
}

/** The same, of a source that was read before in the summary's language. */
export function checkAgainst(content: SummaryContent, reading: Reading): Flag[] {
  const flags = statementsOf(content).flatMap(({ field, index, statement }) => {
    if (statement.text === null || statement.by === 'code') return [];
    const claim: Claim = { field, text: statement.text, sentences: sentencesOf(statement.text), events: statement.events };
    return findingsIn(claim, reading, content).map(({ code, detail, events }): Flag => {
      const place = index === null ? {} : { index };
      return { code, field, detail: shorten(detail), events: [...(events ?? statement.events)], ...place };
    });
  });
  const steps = stepsOutOfOrder(content).map(
    ({ step, events }): Flag => ({ code: 'order', field: 'steps', detail: String(step + 1), events: [...events], index: step }),
  );
  return [...flags, ...steps];
}

function findingsIn(claim: Claim, source: Reading, { language, outcome }: SummaryContent): Finding[] {
  return [
    ...checkEntities(claim, source, language),
    ...checkNumbers(claim, source),
    ...checkSupport(claim, source),
    ...checkNegation(claim, source, language),
    ...checkOutcome(claim, outcome, language),
    ...checkSpeaker(claim, source),
  ];
}

interface Place {
  readonly field: StatementField;
  /** Which of the open points; null for the rest. */
  readonly index: number | null;
  readonly statement: Statement;
}

function statementsOf({ title, problem, cause, done, result, open }: SummaryContent): Place[] {
  // Where the model wrote no title, the problem stands in its place.
  const titled = title.text !== null && title.text === problem?.text ? null : title;
  const single = Object.entries({ title: titled, problem, cause, done, result }).flatMap(([field, statement]): Place[] =>
    statement === null ? [] : [{ field: field as StatementField, index: null, statement }],
  );
  return [...single, ...open.map((statement, index): Place => ({ field: 'open', index, statement }))];
}

const longest = 160;

function shorten(detail: string): string {
  return detail.length > longest ? `${detail.slice(0, longest)} …` : detail;
}
