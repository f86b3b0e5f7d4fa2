import type { WhyView } from '../../views/pages/sessions/decision-props.ts';
import type { EventView, ProgressView, SessionView, SimilarView, SummaryState } from '../../views/pages/sessions/props.ts';
import type { LifeView } from '../../views/pages/summaries/props.ts';
import { similarSessions } from '../domain/insights/similar.ts';
import { may } from '../domain/roles/grants.ts';
import { findSession } from '../domain/sessions/find.ts';
import { explainSession } from '../domain/summaries/explain.ts';
import type { Summary } from '../domain/summaries/model.ts';
import { readSession, readWork } from '../domain/summaries/read.ts';
import type { Ctx } from '../kit/ctx.ts';
import { keptOutOf } from './present-decision.ts';
import { presentEvent, presentSession } from './present-session.ts';
import { canGenerate, presentState } from './present-summary.ts';
import { presentLife } from './summaries/present-life.ts';
import { presentSimilar } from './summaries/present-similar.ts';
import { presentVariants, translatedView } from './summaries/present-variants.ts';

interface Shown {
  readonly session: SessionView;
  readonly state: SummaryState;
  readonly canGenerate: boolean;
  /** Empty unless asked for. */
  readonly events: EventView[];
  readonly why: WhyView;
  readonly life: LifeView | null;
  readonly similar: readonly SimilarView[];
  readonly from: string | null;
}

interface Wanted {
  readonly events: boolean;
  /** The list that it stands beside: where its forms lead back to. */
  readonly from?: string | null;
  /** The variant that is read, where there is one. */
  readonly language?: string | undefined;
}

/** What the session page and the panel both show. */
export function shownSession(ctx: Ctx, id: string, what: Wanted): Shown {
  const { session, summary, isStale, work, events } = readSession(ctx, id, what);
  const why = explainSession(ctx, id);
  const { from = null } = what;
  const keptOut = keptOutOf(ctx, why);
  const state: SummaryState = keptOut
    ? { kind: 'kept-out', keptOut }
    : withRules(withStale(presentState(session, summary, work, ctx.now()), isStale), why.summary.reasons);
  const mayGenerate = why.summary.yes && may(ctx, 'summaries.generate') && canGenerate(session, state);
  const shown = summary ? withVariants(ctx, state, summary, what) : state;
  return {
    session: presentSession(session),
    state: shown,
    canGenerate: mayGenerate,
    events: events.map(presentEvent),
    why,
    life: state.kind === 'ready' ? presentLife(ctx, session, { canGenerate: mayGenerate, from, reading: readingOf(shown) }) : null,
    similar: state.kind === 'ready' ? similarSessions(ctx, id).map(presentSimilar) : [],
    from,
  };
}

/** The summary's languages, and what it says in the one that is read. */
function withVariants(ctx: Ctx, state: SummaryState, summary: Summary, { from = null, ...wanted }: Wanted): SummaryState {
  if (state.kind !== 'ready') return state;
  const variants = presentVariants(ctx, summary.sessionId, summary.content.language, { language: wanted.language ?? null, from });
  return { ...state, variants, summary: translatedView(ctx, summary, variants) ?? state.summary };
}

/** Null: as it was written. */
function readingOf(state: SummaryState): string | null {
  return state.kind === 'ready' && state.summary.translation ? state.summary.language : null;
}

function withStale(state: SummaryState, isStale: boolean): SummaryState {
  return state.kind === 'ready' ? { ...state, isStale } : state;
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

/** How long the remote person has to answer; null when nobody is asked. */
export function shownWaiting(ctx: Ctx, id: string): ReturnType<typeof keptOutOf> {
  const keptOut = keptOutOf(ctx, explainSession(ctx, id));
  return keptOut?.capture === 'waiting' ? keptOut : null;
}
