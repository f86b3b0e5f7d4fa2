import type { UiLanguage } from '../../i18n/languages.ts';
import type { T } from '../../i18n/translator.ts';

/** The number that opens the receipt, and what it is good for. */
export const ReceiptNumber = ({ t, number, language }: { t: T; number: string; language: UiLanguage }) => (
  <section class="card bare-number" aria-labelledby="number">
    <h2 id="number">{t('consent.number.title')}</h2>
    <p class="bare-secret">{number}</p>
    <p>{t('consent.number.text')}</p>
    <form method="post" action="/receipt">
      <input type="hidden" name="number" value={number} />
      <input type="hidden" name="lang" value={language} />
      <button class="btn" data-variant="outline" type="submit">
        {t('consent.number.open')}
      </button>
    </form>
  </section>
);
