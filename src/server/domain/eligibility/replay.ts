import { beginSession } from './begin.ts';
import type { CompanyRules } from './facts.ts';
import { type Reason, reasonRules, type Via } from './model.ts';
import { readFacts, type SessionFacts } from './stored-facts.ts';

/** What holds for every session of the company. */
export interface Company {
  readonly rules: CompanyRules;
  readonly eligibleTier: boolean;
}

/** What becomes of a session at its start; `asked`: the remote person decides (SPEC B2). */
export type Fate = 'captured' | 'asked' | 'refused';

export interface Fated {
  readonly fate: Fate;
  readonly via: Via | null;
  /** Every rule that refuses; none unless `refused`. */
  readonly reasons: readonly Reason[];
}

/** A session as it was stored. */
export interface Stored {
  /** As JSON had them: not checked yet. */
  readonly facts: unknown;
  /** Its remote person was asked; no answer then counts as denied (SPEC B2). */
  readonly wasAsked: boolean;
}

export interface Change<S> {
  readonly session: S;
  readonly before: Fated;
  readonly after: Fated;
}

export type Tally = Readonly<Record<Fate, number>>;

export interface Replay<S> {
  /** Sessions whose facts were not kept, or cannot be read. */
  readonly unknown: number;
  readonly before: Tally;
  readonly after: Tally;
  /** Those whose fate would be another, in the order given. */
  readonly changes: readonly Change<S>[];
  /** How many sessions each rule refuses, on either side; those that refuse none are left out. */
  readonly refusals: readonly Refusals[];
}

export interface Refusals {
  readonly reason: Reason;
  readonly before: number;
  readonly after: number;
}

/**
 * SPEC C4: the same sessions, once in the company as it is and once as it would be. Only what is the company's is
 * replaced; what was known of device, supporter and answer stays. Pure and total.
 */
export function replay<S extends Stored>(sessions: readonly S[], now: Company, then: Company): Replay<S> {
  const known = sessions.flatMap((session): Change<S>[] => {
    const facts = readFacts(session.facts);
    if (!facts) return [];
    return [{ session, before: fateIn(now, facts, session.wasAsked), after: fateIn(then, facts, session.wasAsked) }];
  });
  return {
    unknown: sessions.length - known.length,
    before: tallyOf(known.map(({ before }) => before)),
    after: tallyOf(known.map(({ after }) => after)),
    changes: known.filter(({ before, after }) => before.fate !== after.fate),
    refusals: refusalsOf(known),
  };
}

/** `wasAsked`: a question that nobody answered is not asked again. */
export function fateIn({ rules, eligibleTier }: Company, facts: SessionFacts, wasAsked: boolean): Fated {
  const { capture, decision } = beginSession({ ...facts, company: rules, eligibleTier });
  const { via, reasons } = decision;
  if (capture === 'captured') return { fate: 'captured', via, reasons: [] };
  if (wasAsked) return { fate: 'refused', via, reasons };
  if (capture === 'waiting') return { fate: 'asked', via, reasons: [] };
  // Who is not asked because of other rules has not failed to answer.
  return { fate: 'refused', via, reasons: reasons.filter((reason) => reason !== 'no-answer') };
}

function tallyOf(fated: readonly Fated[]): Tally {
  const count = (fate: Fate) => fated.filter((one) => one.fate === fate).length;
  return { captured: count('captured'), asked: count('asked'), refused: count('refused') };
}

/** The most frequent afterwards first. */
function refusalsOf(known: readonly Change<unknown>[]): Refusals[] {
  const byReason = (Object.keys(reasonRules) as Reason[]).map((reason) => ({
    reason,
    before: known.filter(({ before }) => before.reasons.includes(reason)).length,
    after: known.filter(({ after }) => after.reasons.includes(reason)).length,
  }));
  return byReason.filter(({ before, after }) => before + after > 0).sort((a, b) => b.after - a.after || b.before - a.before);
}
