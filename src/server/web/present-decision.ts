import type { KeptOut } from '../../views/pages/sessions/decision-props.ts';
import { may } from '../domain/roles/grants.ts';
import type { Explanation } from '../domain/summaries/explain.ts';
import type { Ctx } from '../kit/ctx.ts';

/** Null: the session's events are kept. */
export function keptOutOf(ctx: Ctx, { capture, reasons, question }: Explanation): KeptOut | null {
  if (capture === 'captured') return null;
  const left = question && Math.max(0, Math.ceil((Date.parse(question.expiresAt) - ctx.now().getTime()) / 1000));
  return { capture, reasons, secondsLeft: left, canAsk: capture === 'waiting' && may(ctx, 'sessions.capture') };
}
