import type { DecisionView, RuleView } from '../../i18n/decision-text.ts';

/** Where what a rule saw can be changed; without an id the list. */
export interface RulePlace {
  readonly kind: 'ai' | 'licence' | 'credits' | 'account' | 'device' | 'policy' | 'module' | 'receipt';
  readonly id: string | null;
}

/** "Why (not)?" of a session's page. */
export interface WhyView extends DecisionView {
  /** False: from before what decides was kept. */
  readonly recorded: boolean;
  /** `place` is null where whoever asks may not open it. */
  readonly rules: readonly (RuleView & { readonly place: RulePlace | null })[];
}

/** A session of which nothing is kept: it waits for the remote person, or was refused, or its consent was withdrawn. */
export interface KeptOut {
  readonly capture: 'waiting' | 'refused' | 'withdrawn';
  readonly reasons: readonly string[];
  /** Seconds that are left to answer; null where nobody is asked. */
  readonly secondsLeft: number | null;
  /** Shows "Ask again": a form that posts to /sessions/:id/question. */
  readonly canAsk: boolean;
}
