import type { Flag, SummaryContent } from '../../../src/server/domain/summaries/model.ts';
import { composed, flagsOn } from './composed.ts';
import { type CorrectSummary, correctSummaries } from './correct.ts';
import { type Kind, kinds, type Mutant, mutate } from './mutate.ts';

export interface Measured {
  /** Summaries that are right, those of them with any flag, and the same of their statements. */
  readonly summaries: number;
  readonly flagged: number;
  readonly statements: number;
  readonly flaggedStatements: number;
  readonly found: Readonly<Record<Kind, { readonly made: number; readonly found: number }>>;
}

export interface Case {
  readonly summary: CorrectSummary;
  readonly statements: number;
  readonly flags: readonly Flag[];
  readonly mutants: readonly { readonly mutant: Mutant; readonly isFound: boolean }[];
}

/** Every sixth session was never looked at while the checks were made. */
export function isHeldOut({ expected }: CorrectSummary, sessions: readonly string[]): boolean {
  return sessions.indexOf(expected.id) % 6 === 5;
}

/** The checks on every correct summary, and on its mutants, one mistake each. */
export function checkAll(): { tuned: Case[]; heldOut: Case[] } {
  const all = correctSummaries();
  const sessions = [...new Set(all.map(({ expected }) => expected.id))];
  const cases = all.map((summary) => checked(summary, all));
  return {
    tuned: cases.filter(({ summary }) => !isHeldOut(summary, sessions)),
    heldOut: cases.filter(({ summary }) => isHeldOut(summary, sessions)),
  };
}

function checked(summary: CorrectSummary, all: readonly CorrectSummary[]): Case {
  const content = composed(summary, summary.lines, summary.expected.outcome);
  const flags = flagsOn(content, summary.expected.file);
  const mutants = kinds.flatMap((kind) => {
    const mutant = mutate(summary, kind, all);
    return mutant ? [{ mutant, isFound: isFound(summary, content, flags, mutant) }] : [];
  });
  const { title, problem, cause, done, result, open } = content;
  return {
    summary,
    flags,
    mutants,
    statements: [title, problem, cause, done, result, ...open].filter((one) => one?.by === 'model').length,
  };
}

/** By a flag on the place of the mistake that the correct summary does not have. */
function isFound(summary: CorrectSummary, content: SummaryContent, before: readonly Flag[], mutant: Mutant): boolean {
  const wrong = mutant.kind === 'steps exchanged' ? withStepsExchanged(content) : composed(summary, mutant.lines, mutant.outcome);
  if (!wrong) return true;
  const same = (flag: Flag) => before.some((one) => one.code === flag.code && one.field === flag.field && one.detail === flag.detail);
  return flagsOn(wrong, summary.expected.file).some((flag) => flag.field === mutant.field && !same(flag));
}

function withStepsExchanged(content: SummaryContent): SummaryContent | null {
  const [first, ...rest] = content.steps;
  const last = rest.at(-1);
  if (!first || !last) return null;
  return { ...content, steps: [last, ...rest.slice(0, -1), first] };
}

export function measure(cases: readonly Case[]): Measured {
  const of = (kind: Kind) => cases.flatMap(({ mutants }) => mutants.filter(({ mutant }) => mutant.kind === kind));
  return {
    summaries: cases.length,
    flagged: cases.filter(({ flags }) => flags.length > 0).length,
    statements: cases.reduce((sum, { statements }) => sum + statements, 0),
    flaggedStatements: cases.reduce((sum, { flags }) => sum + new Set(flags.map(({ field, index }) => `${field} ${index}`)).size, 0),
    found: Object.fromEntries(
      kinds.map((kind) => [kind, { made: of(kind).length, found: of(kind).filter(({ isFound }) => isFound).length }]),
    ) as Measured['found'],
  };
}
