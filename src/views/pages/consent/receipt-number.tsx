import type { UiLanguage } from '../../i18n/languages.ts';
import type { T } from '../../i18n/translator.ts';

interface ReceiptNumberProps {
  readonly t: T;
  readonly number: string;
  /** Where it is entered: "https://debrief.example/receipt". */
  readonly address: string;
  readonly language: UiLanguage;
  /** Nothing was recorded: there is nothing to take back. */
  readonly nothing: boolean;
}

/** The number that opens the receipt, what it is good for, and where. */
export const ReceiptNumber = ({ t, number, address, language, nothing }: ReceiptNumberProps) => (
  <section class="card bare-number" aria-labelledby="number">
    <h2 id="number">{t('consent.number.title')}</h2>
    <p class="bare-secret">{number}</p>
    <p>{t(nothing ? 'consent.number.nothing' : 'consent.number.text')}</p>
    <p>
      {t('consent.number.where')} <a href="/receipt">{address}</a>
    </p>
    <form method="post" action="/receipt">
      <input type="hidden" name="number" value={number} />
      <input type="hidden" name="lang" value={language} />
      <button class="btn" data-variant="outline" type="submit">
        {t('consent.number.open')}
      </button>
    </form>
  </section>
);
