import { type QuestionRow, questionById, updateQuestion } from '../../../db/queries/questions.ts';
import { insertReceipt, type ReceiptRow } from '../../../db/queries/receipts.ts';
import { type SessionRow, sessionById, updateSession } from '../../../db/queries/sessions.ts';
import { transact } from '../../../db/transact.ts';
import { sha256 } from '../../kit/crypto.ts';
import type { Ctx } from '../../kit/ctx.ts';
import { fail } from '../../kit/errors.ts';
import { audit } from '../audit/append.ts';
import type { Platform } from '../devices/platform.ts';
import { mayCapture } from '../eligibility/capture.ts';
import type { CaptureFacts } from '../eligibility/facts.ts';
import { companySettings } from '../settings/settings.ts';
import { receiptNumber } from './receipt-number.ts';

/** A question that can still be answered, with the session it is about. */
export interface OpenQuestion {
  readonly question: QuestionRow;
  readonly session: SessionRow;
  /** True: the system of the device is not registered, and the one who answers has to tell it (SPEC A8, C6). */
  readonly asksPlatform: boolean;
}

/** By the link's token; null: answered, out of time, replaced, or never there. */
export function findQuestion(ctx: Ctx, token: string): OpenQuestion | null {
  const question = questionById(ctx.db, sha256(token));
  if (!question || question.answeredAt !== null || question.expiresAt <= ctx.now().getTime()) return null;
  const session = sessionById(ctx.db, question.sessionId);
  if (session?.capture !== 'waiting') return null;
  return { question, session, asksPlatform: factsOf(session).platform === 'unknown' };
}

export interface Answer {
  readonly answer: 'allowed' | 'denied';
  /** What the person was shown, word for word, and in which language. */
  readonly wording: string;
  /** BCP 47, one of the languages of pages. */
  readonly language: string;
  /** Told by the person, where it was asked for. */
  readonly platform: Platform | null;
  /** The browser's own language, where pages do not have it: kept for the administrator. */
  readonly wantedLanguage: string | null;
}

/**
 * Takes the remote person's answer, once, and keeps it as a receipt (SPEC B2, B3). From an *allow* on events are kept, if
 * nothing else refuses: what was set when the session began decides (C7), except AI switched off since.
 * @throws Failure consent.ended: the link was used, replaced, or its time is over
 */
export function answerQuestion(ctx: Ctx, token: string, input: Answer): { readonly receipt: ReceiptRow; readonly session: SessionRow } {
  return transact(ctx.db, () => {
    const open = findQuestion(ctx, token) ?? fail('consent.ended', {});
    const now = ctx.now().getTime();
    updateQuestion(ctx.db, open.question.id, { answeredAt: now, wantedLanguage: input.wantedLanguage });
    const receipt = keepReceipt(ctx, open, input, now);
    const session = decideAgain(ctx, open, input, now);
    audit(ctx, {
      action: input.answer === 'allowed' ? 'allowed' : 'denied',
      noun: 'consent',
      id: session.id,
      details: { receipt: receipt.id, language: input.language, capture: session.capture },
    });
    return { receipt, session };
  });
}

function keepReceipt(ctx: Ctx, { session }: OpenQuestion, { answer, wording, language, platform }: Answer, at: number): ReceiptRow {
  const receipt: ReceiptRow = {
    id: ctx.id(),
    number: receiptNumber(ctx.random),
    sessionId: session.id,
    kind: 'consent',
    answer,
    basis: 'consent',
    attestedBy: null,
    wording,
    language,
    deviceName: session.deviceName,
    platform,
    at,
    withdrawnAt: null,
  };
  insertReceipt(ctx.db, receipt);
  return receipt;
}

function decideAgain(ctx: Ctx, { session, asksPlatform }: OpenQuestion, { answer, platform }: Answer, now: number): SessionRow {
  const atStart = factsOf(session);
  const facts: CaptureFacts = {
    ...atStart,
    company: { ...atStart.company, aiActive: atStart.company.aiActive && companySettings(ctx).aiFeatures === 'on' },
    platform: asksPlatform ? (platform ?? 'unknown') : atStart.platform,
    answer,
  };
  const { yes, via, reasons } = mayCapture(facts);
  const change = { capture: yes ? 'captured' : 'refused', capturedFrom: yes ? now : null, via, reasons, facts } as const;
  updateSession(ctx.db, session.id, change);
  return { ...session, ...change };
}

function factsOf({ facts }: SessionRow): CaptureFacts {
  return facts as CaptureFacts;
}
