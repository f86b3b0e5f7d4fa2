import type { Context } from 'hono';
import { uiOf } from '../../../views/i18n/ui.ts';
import type { BareFrame } from '../../../views/layouts/bare-frame.ts';
import type { AnsweredPageProps } from '../../../views/pages/consent/answered-page.tsx';
import { type Statement, statementOf } from '../../../views/pages/consent/statement.ts';
import type { OpenQuestion } from '../../domain/consent/answer.ts';
import { lastingNow } from '../../domain/consent/lasting.ts';
import type { Answered } from '../../domain/consent/reader.ts';
import type { HttpEnv } from '../../http/env.ts';
import { originOf } from '../../http/origin-of.ts';
import { iso } from '../../kit/clock.ts';
import { shownName } from './shown-name.ts';

/** What a question says, in the words of the frame's language. */
export function presentQuestion(frame: BareFrame, { question, session, lasting }: OpenQuestion): Statement {
  const ui = uiOf(frame);
  return statementOf(ui.t, {
    supporter: shownName(session.supporterName),
    company: frame.company === '' ? '' : shownName(frame.company),
    device: shownName(session.deviceName),
    deviceRef: session.deviceRef === null ? null : shownName(session.deviceRef),
    lasting,
    until: ui.clock(iso(question.expiresAt)),
    timeZone: frame.timeZone.replaceAll('_', ' '),
  });
}

/** What came of an answer, as things stand now. */
export function presentAnswered(c: Context<HttpEnv>, frame: BareFrame, { receipt, session }: Answered): AnsweredPageProps {
  const address = `${originOf(c)}/receipt`;
  return {
    frame,
    number: receipt.number,
    address,
    state: stateOf({ receipt, session }),
    lasting: lastingNow(c.var.ctx, { receipt, session }),
  };
}

function stateOf({ receipt, session }: Answered): AnsweredPageProps['state'] {
  if (receipt.answer === 'denied') return 'denied';
  if (receipt.withdrawnAt !== null) return 'withdrawn';
  if (session.capture !== 'captured') return 'nothing';
  return session.status === 'open' ? 'recording' : 'kept';
}
