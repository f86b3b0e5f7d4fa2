import type { BareFrame } from '../../../views/layouts/bare-frame.ts';
import type { ReceiptPageProps } from '../../../views/pages/consent/receipt-page.tsx';
import { renderPlain } from '../../../views/summary-text/render-plain.ts';
import type { Kept } from '../../domain/consent/kept.ts';
import type { SummaryContent } from '../../domain/summaries/model.ts';
import { iso } from '../../kit/clock.ts';
import { shownName } from './shown-name.ts';

export function presentKept(frame: BareFrame, { receipt, session, summaries }: Kept): Omit<ReceiptPageProps, 'done' | 'missing'> {
  const { number, answer, attestedBy, at, withdrawnAt, wording, language, deviceName } = receipt;
  const current = summaries.find(({ isCurrent }) => isCurrent);
  return {
    frame,
    receipt: {
      number,
      answer,
      attestedBy: attestedBy === null ? null : shownName(attestedBy),
      at: iso(at),
      withdrawnAt: iso(withdrawnAt),
      wording,
      language,
      device: shownName(deviceName),
    },
    state: stateOf({ receipt, session, summaries }),
    session: session && {
      supporter: shownName(session.supporterName),
      start: iso(session.startedAt),
      end: iso(session.endedAt),
      events: session.eventCount,
    },
    summary: current ? { ...inWords(current.content as SummaryContent), versions: summaries.length } : null,
  };
}

function stateOf({ receipt, session }: Kept): ReceiptPageProps['state'] {
  if (receipt.withdrawnAt !== null) return 'withdrawn';
  if (!session) return 'erased';
  if (session.capture !== 'captured') return 'nothing';
  return session.status === 'open' ? 'recording' : 'kept';
}

type Statement = SummaryContent['title'];

function inWords({ language, title, problem, cause, done, result, open }: SummaryContent) {
  const words = ({ text, plain }: Statement) => text ?? (plain ? renderPlain(plain, language) : '');
  const told = [problem, cause, done, result, ...open].filter((statement) => statement !== null);
  return { language, title: words(title), lines: told.map(words).filter((line) => line !== '') };
}
