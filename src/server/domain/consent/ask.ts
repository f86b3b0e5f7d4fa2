import { deleteOpenQuestions, expiredQuestions, insertQuestion } from '../../../db/queries/questions.ts';
import { type SessionRow, sessionById, updateSession } from '../../../db/queries/sessions.ts';
import { transact } from '../../../db/transact.ts';
import { iso, minute } from '../../kit/clock.ts';
import { newToken, sha256 } from '../../kit/crypto.ts';
import type { Ctx } from '../../kit/ctx.ts';
import { audit } from '../audit/append.ts';
import { companySettings } from '../settings/settings.ts';

/** A question to the remote person (SPEC B2). Whoever has the link can answer, once. */
export interface Question {
  /** `/consent/<token>`: 256 random bits, in this answer alone. */
  readonly path: string;
  /** RFC 3339; no answer by then counts as denied. */
  readonly expiresAt: string;
}

/** Asks for a session that waits, inside the caller's transaction. A link that was not used ends. */
export function askRemote(ctx: Ctx, session: SessionRow): Question {
  const token = newToken(ctx.random);
  const createdAt = ctx.now().getTime();
  const expiresAt = createdAt + companySettings(ctx).consentMinutes * minute;
  const replaced = deleteOpenQuestions(ctx.db, session.id);
  const row = { id: sha256(token), sessionId: session.id, createdAt, expiresAt, answeredAt: null, wantedLanguage: null };
  insertQuestion(ctx.db, row);
  audit(ctx, { action: 'asked', noun: 'consent', id: session.id, details: { expiresAt, replaced } });
  return { path: `/consent/${token}`, expiresAt: iso(expiresAt) };
}

/** Nobody answered in time: that counts as denied (SPEC B2). Answers how many sessions are refused by it. */
export function closeExpiredQuestions(ctx: Ctx): number {
  const now = ctx.now().getTime();
  return expiredQuestions(ctx.db, now).filter(({ sessionId }) => transact(ctx.db, () => refuseUnanswered(ctx, sessionId))).length;
}

/** Ends the wait of a session, inside the caller's transaction. False: it does not wait. */
export function refuseUnanswered(ctx: Ctx, sessionId: string): boolean {
  deleteOpenQuestions(ctx.db, sessionId);
  const session = sessionById(ctx.db, sessionId);
  if (session?.capture !== 'waiting') return false;
  updateSession(ctx.db, sessionId, { capture: 'refused', reasons: ['no-answer'] });
  audit(ctx, { action: 'refused', noun: 'consent', id: sessionId, details: { reason: 'no-answer' } });
  return true;
}
