import { emptyLog } from '../../../db/checkpoint.ts';
import { type QuestionRow, questionById, updateQuestion } from '../../../db/queries/questions.ts';
import { insertReceipt, type ReceiptRow } from '../../../db/queries/receipts.ts';
import { registeredById } from '../../../db/queries/registry.ts';
import { type SessionRow, sessionById, updateSession } from '../../../db/queries/sessions.ts';
import { transact } from '../../../db/transact.ts';
import { newToken, sha256 } from '../../kit/crypto.ts';
import type { Ctx } from '../../kit/ctx.ts';
import { fail } from '../../kit/errors.ts';
import { audit } from '../audit/append.ts';
import type { Platform } from '../devices/platform.ts';
import { mayCapture } from '../eligibility/capture.ts';
import type { CaptureFacts } from '../eligibility/facts.ts';
import { withTakenBack } from '../eligibility/later.ts';
import { companySettings } from '../settings/settings.ts';
import { keepLasting, type Lasting, lastingAnswers } from './lasting.ts';
import { type Answered, numberFor } from './reader.ts';

/** A question that can still be answered, with the session it is about. */
export interface OpenQuestion {
  readonly question: QuestionRow;
  readonly session: SessionRow;
  /** True: the system of the device is not registered, and the one who answers has to tell it (SPEC A8, C6). */
  readonly asksPlatform: boolean;
  /** What can be said once for all (B1). */
  readonly lasting: readonly Lasting[];
}

/** By the link's token; null: answered, out of time, replaced, or never there. */
export function findQuestion(ctx: Ctx, token: string): OpenQuestion | null {
  const question = questionById(ctx.db, sha256(token));
  if (!question || question.answeredAt !== null || question.expiresAt <= ctx.now().getTime()) return null;
  const session = sessionById(ctx.db, question.sessionId);
  if (session?.capture !== 'waiting') return null;
  return { question, session, asksPlatform: factsOf(session).platform === 'unknown', lasting: lastingAnswers(ctx, session) };
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
  /** Also from then on, for this device (B1): *always* or *never*. Default: this time alone. */
  readonly lasting?: boolean;
  /** The browser's own secret (`reader.ts`). Default: nobody is shown the receipt again. */
  readonly reader?: string;
}

/**
 * Takes the remote person's answer, once, and keeps it as a receipt (SPEC B2, B3). From an *allow* on events are kept, if
 * nothing else refuses: what was set when the session began decides (C7), except AI switched off since.
 * @throws Failure consent.ended: the link was used, replaced, or its time is over; input.invalid: what is not offered
 */
export function answerQuestion(ctx: Ctx, token: string, input: Answer): Answered {
  const { withdrawn, ...answered } = transact(ctx.db, () => {
    const open = findQuestion(ctx, token) ?? fail('consent.ended', {});
    const now = ctx.now().getTime();
    const lasting = lastingOf(open, input);
    updateQuestion(ctx.db, open.question.id, { answeredAt: now, wantedLanguage: input.wantedLanguage });
    const receipt = keepReceipt(ctx, open, input, now);
    const session = decideAgain(ctx, open, input, now);
    audit(ctx, {
      action: input.answer === 'allowed' ? 'allowed' : 'denied',
      noun: 'consent',
      id: session.id,
      details: { receipt: receipt.id, language: input.language, capture: session.capture, lasting },
    });
    const others = lasting && keepLasting(ctx, session, lasting, open.asksPlatform ? input.platform : null);
    return { receipt, session, withdrawn: others?.withdrawn ?? 0 };
  });
  if (withdrawn > 0) emptyLog(ctx.db);
  return answered;
}

function lastingOf(open: OpenQuestion, { answer, lasting }: Answer): Lasting | null {
  if (!lasting) return null;
  const wanted = answer === 'allowed' ? 'always' : 'never';
  return open.lasting.includes(wanted) ? wanted : fail('input.invalid', { field: 'answer', reason: 'not-possible' });
}

function keepReceipt(ctx: Ctx, { session, question }: OpenQuestion, input: Answer, at: number): ReceiptRow {
  const { answer, wording, language, platform } = input;
  const receipt: ReceiptRow = {
    id: ctx.id(),
    number: numberFor(ctx, question.id, input.reader ?? newToken(ctx.random)),
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
  const device = session.deviceId === null ? undefined : registeredById(ctx.db, session.deviceId);
  const facts: CaptureFacts = {
    ...(device ? withTakenBack(atStart, device) : atStart),
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
