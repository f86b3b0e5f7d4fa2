import type { SessionView, SummaryState } from '../../views/pages/sessions/props.ts';
import { findSession } from '../domain/sessions/find.ts';
import { currentSummary } from '../domain/summaries/find.ts';
import { workOn } from '../domain/summaries/work.ts';
import { may } from '../http/permissions.ts';
import type { Ctx } from '../kit/ctx.ts';
import { presentSession } from './present-session.ts';
import { canGenerate, presentState } from './present-summary.ts';

interface Shown {
  readonly session: SessionView;
  readonly state: SummaryState;
  readonly canGenerate: boolean;
}

/** What the session page and the panel both show. */
export function shownSession(ctx: Ctx, id: string): Shown {
  const session = findSession(ctx, id);
  const state = presentState(session, currentSummary(ctx, id), workOn(ctx, id), ctx.now());
  return { session: presentSession(session), state, canGenerate: may(ctx.actor, 'sessions.write') && canGenerate(session, state) };
}
