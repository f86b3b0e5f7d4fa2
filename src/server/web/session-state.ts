import type { EventView, ProgressView, SessionView, SummaryState } from '../../views/pages/sessions/props.ts';
import { may } from '../domain/roles/grants.ts';
import { findSession, sessionRow } from '../domain/sessions/find.ts';
import { decideSummary } from '../domain/sessions/queue-summary.ts';
import { readSession, readWork } from '../domain/summaries/read.ts';
import type { Ctx } from '../kit/ctx.ts';
import { presentEvent, presentSession } from './present-session.ts';
import { canGenerate, presentState } from './present-summary.ts';

interface Shown {
  readonly session: SessionView;
  readonly state: SummaryState;
  readonly canGenerate: boolean;
  /** Empty unless asked for. */
  readonly events: EventView[];
}

/** What the session page and the panel both show. */
export function shownSession(ctx: Ctx, id: string, what: { readonly events: boolean }): Shown {
  const { session, summary, work, events } = readSession(ctx, id, what);
  const found = presentState(session, summary, work, ctx.now());
  const decision = decideSummary(ctx, sessionRow(ctx, id));
  const state = withRules(found, decision.reasons);
  return {
    session: presentSession(session),
    state,
    canGenerate: decision.yes && may(ctx, 'summaries.generate') && canGenerate(session, state),
    events: events.map(presentEvent),
  };
}

/** SPEC C1: where nothing was written because rules refuse, they are named. */
function withRules(state: SummaryState, rules: readonly string[]): SummaryState {
  const isAskable = state.kind === 'none' && state.reason === 'not-generated';
  return isAskable && rules.length > 0 ? { kind: 'none', reason: 'refused', rules } : state;
}

/** How far the writing is; null when nothing is being written. */
export function shownProgress(ctx: Ctx, id: string): ProgressView | null {
  const state = presentState(findSession(ctx, id), null, readWork(ctx, id), ctx.now());
  return state.kind === 'working' ? state.progress : null;
}
