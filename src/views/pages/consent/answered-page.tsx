import { Notice } from '../../components/notice.tsx';
import { translator } from '../../i18n/translator.ts';
import type { BareFrame } from '../../layouts/bare-frame.ts';
import { BarePage } from '../../layouts/bare-page.tsx';
import { ReceiptNumber } from './receipt-number.tsx';
import { WithdrawForm } from './withdraw-form.tsx';

export interface AnsweredPageProps {
  readonly frame: BareFrame;
  readonly number: string;
  /** Where the number is entered later. */
  readonly address: string;
  /** `kept`: it has ended, and what was recorded is there. `nothing`: allowed, and yet not recorded. */
  readonly state: 'recording' | 'kept' | 'denied' | 'nothing' | 'withdrawn';
  /** What holds from now on for this device; null: nothing was said. */
  readonly lasting: 'always' | 'never' | null;
}

/** After the answer: what happens now, the receipt's number, and how to take the answer back. */
export const AnsweredPage = ({ frame, number, address, state, lasting }: AnsweredPageProps) => {
  const t = translator(frame.language);
  return (
    <BarePage frame={frame} title={t(`consent.answered.${state}.title`)} lead={t(`consent.answered.${state}.text`)}>
      {lasting && (
        <Notice tone="calm" title={t(`consent.answered.lasting.${lasting}`)}>
          <p>{t('consent.answered.lasting.change')}</p>
        </Notice>
      )}
      <ReceiptNumber
        t={t}
        number={number}
        address={address}
        language={frame.language}
        nothing={state === 'denied' || state === 'nothing'}
      />
      {(state === 'recording' || state === 'kept') && <WithdrawForm t={t} number={number} language={frame.language} state={state} />}
    </BarePage>
  );
};
