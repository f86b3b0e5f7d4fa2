import { Field } from '../../components/field.tsx';
import { translator } from '../../i18n/translator.ts';
import type { BareFrame } from '../../layouts/bare-frame.ts';
import { BarePage } from '../../layouts/bare-page.tsx';

interface ReceiptFormPageProps {
  readonly frame: BareFrame;
  /** As typed, where no receipt has it. */
  readonly typed?: string;
}

/** GET /receipt. Posts `number` to the same address: it is a secret, and never part of one. */
export const ReceiptFormPage = ({ frame, typed }: ReceiptFormPageProps) => {
  const t = translator(frame.language);
  return (
    <BarePage frame={frame} title={t('consent.receipt.title')} lead={t('consent.receipt.lead')}>
      <form class="card form" method="post" action="/receipt">
        <input type="hidden" name="lang" value={frame.language} />
        <Field
          name="number"
          label={t('consent.receipt.number')}
          hint={t('consent.receipt.hint')}
          value={typed ?? ''}
          error={typed === undefined ? null : t('consent.receipt.unknown')}
          autocomplete="off"
          maxlength={100}
          required
        />
        <div class="form-actions">
          <button class="btn" type="submit">
            {t('consent.receipt.show')}
          </button>
        </div>
      </form>
    </BarePage>
  );
};
