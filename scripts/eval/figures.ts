import type { GoldExpectation } from './gold.ts';
import type { Verdict } from './judge.ts';
import type { Written } from './written.ts';

/** One session's result: what was written, and how it is. */
export interface Case {
  readonly expected: GoldExpectation;
  readonly written: Written;
  readonly verdict: Verdict;
}

/** The figures of a set of sessions; shares are 0..1, null where nothing was there to be right or wrong. */
export interface Figures {
  readonly sessions: number;
  readonly factsModel: number;
  readonly factsWhole: number;
  readonly forbiddenModel: number;
  readonly forbiddenWhole: number;
  readonly problem: number;
  readonly entityPrecision: number | null;
  readonly language: number;
  readonly outcome: number;
  /** Of those told as solved, how many are. */
  readonly solvedPrecision: number | null;
  readonly issueType: number;
  readonly applicationsF1: number | null;
  readonly replaced: number;
  readonly leaks: number;
  readonly wordsModel: number;
  readonly wordsWhole: number;
  readonly tokensIn: number;
  readonly tokensOut: number;
  readonly seconds: number;
}

export function figuresOf(cases: readonly Case[]): Figures {
  const mean = (of: (one: Case) => number) => cases.reduce((sum, one) => sum + of(one), 0) / Math.max(1, cases.length);
  const share = (is: (one: Case) => boolean) => mean((one) => (is(one) ? 1 : 0));
  const sum = (of: (one: Case) => number) => cases.reduce((total, one) => total + of(one), 0);
  const toldSolved = cases.filter(({ written }) => written.outcome === 'solved');
  return {
    sessions: cases.length,
    factsModel: mean(({ verdict }) => verdict.facts.model),
    factsWhole: mean(({ verdict }) => verdict.facts.whole),
    forbiddenModel: share(({ verdict }) => verdict.forbidden.model.length > 0),
    forbiddenWhole: share(({ verdict }) => verdict.forbidden.whole.length > 0),
    problem: share(({ verdict }) => verdict.problemNamed),
    entityPrecision: ratio(
      sum(({ verdict }) => verdict.entities.written - verdict.entities.invented.length),
      sum(({ verdict }) => verdict.entities.written),
    ),
    language: share(({ verdict }) => verdict.languageRight),
    outcome: share(({ verdict }) => verdict.outcomeRight),
    solvedPrecision: ratio(toldSolved.filter(({ verdict }) => verdict.outcomeRight).length, toldSolved.length),
    issueType: share(({ verdict }) => verdict.issueTypeRight),
    applicationsF1: f1(cases),
    replaced:
      ratio(
        sum(({ written }) => written.replaced),
        sum(({ written }) => written.statements),
      ) ?? 0,
    leaks: sum(({ verdict }) => verdict.leaked.length),
    wordsModel: mean(({ verdict }) => verdict.words.model),
    wordsWhole: mean(({ verdict }) => verdict.words.whole),
    tokensIn: mean(({ written }) => written.tokensIn),
    tokensOut: mean(({ written }) => written.tokensOut),
    seconds: mean(({ written }) => written.seconds),
  };
}

/** Over all sessions together: one that names no application weighs no more than what it left out. */
function f1(cases: readonly Case[]): number | null {
  const total = (field: keyof Verdict['applications']) => cases.reduce((sum, { verdict }) => sum + verdict.applications[field], 0);
  const precision = ratio(total('right'), total('named'));
  const recall = ratio(total('found'), total('expected'));
  if (precision === null || recall === null) return null;
  return precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
}

function ratio(part: number, all: number): number | null {
  return all === 0 ? null : part / all;
}
