import type { Change, Fate } from './replay.ts';

/** How many sessions would fare otherwise, each in one of these. */
export interface Effect {
  /** Captured, and asked for nothing. */
  readonly more: number;
  /** Captured before, and refused. */
  readonly fewer: number;
  /** The remote person would be asked, and was not. */
  readonly asks: number;
  /** Refused without asking, where the remote person would have been asked. */
  readonly asksNoMore: number;
}

export function effectOf(changes: readonly Change<unknown>[]): Effect {
  const to = (fate: Fate) => changes.filter(({ after }) => after.fate === fate);
  const refused = Object.groupBy(to('refused'), ({ before }) => before.fate);
  return {
    more: to('captured').length,
    fewer: refused.captured?.length ?? 0,
    asks: to('asked').length,
    asksNoMore: refused.asked?.length ?? 0,
  };
}

/** Credits more (or fewer, below 0) in 30 days: from if nobody who is asked allows it, to if everybody does. */
export interface CreditEffect {
  readonly least: number;
  readonly most: number;
  /** Days that the sessions cover; fewer than 7 tell little of a month. */
  readonly days: number;
}

/** What a captured session costs: one credit at most (SPEC D3; a few events cost none, D4a). */
const cost: Readonly<Record<Fate, readonly [least: number, most: number]>> = { captured: [1, 1], asked: [0, 1], refused: [0, 0] };

/** `days`: over which the sessions came, at least one. */
export function creditEffect(changes: readonly Change<unknown>[], days: number): CreditEffect {
  let least = 0;
  let most = 0;
  for (const { before, after } of changes) {
    least += cost[after.fate][0] - cost[before.fate][1];
    most += cost[after.fate][1] - cost[before.fate][0];
  }
  const monthly = (credits: number) => Math.round((credits * 30) / Math.max(1, days)) || 0;
  return { least: monthly(least), most: monthly(most), days };
}
