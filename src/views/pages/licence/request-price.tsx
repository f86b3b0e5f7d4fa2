import { dayText } from '../../i18n/day-text.ts';
import type { UiLanguage } from '../../i18n/languages.ts';
import { translator } from '../../i18n/translator.ts';
import { moneyText } from './money.ts';
import type { ProratedView, RequestPageProps } from './props.ts';

interface PriceProps {
  readonly language: UiLanguage;
  readonly request: NonNullable<RequestPageProps['request']>;
  readonly downloadHref: string | null;
}

/** What it will cost, with the arithmetic, and the file to take to the vendor. */
export const RequestPrice = ({ language, request, downloadHref }: PriceProps) => {
  const t = translator(language);
  const { addOn, packs, total, currency } = request;
  const money = (amount: number | null | undefined) =>
    amount == null || currency === null ? t('licences.request.unknown') : moneyText(language, amount, currency);
  const [pack] = packs;
  return (
    <section class="card" aria-labelledby="price" role="status">
      <h2 id="price">{t('licences.request.price')}</h2>
      <dl class="facts request-price">
        {addOn && (
          <>
            <dt>{t('licences.request.add-on-of', { credits: addOn.credits })}</dt>
            <dd>
              {addOn.price && currency && <Arithmetic language={language} price={addOn.price} currency={currency} />}
              <strong>{money(addOn.price?.total)}</strong>
            </dd>
          </>
        )}
        {pack && (
          <>
            <dt>{t('licences.request.packs-of', { number: packs.length, credits: pack.credits })}</dt>
            <dd>
              <strong>{money(pack.price === null ? null : pack.price * packs.length)}</strong>
            </dd>
          </>
        )}
        {addOn && pack && total !== null && (
          <>
            <dt>{t('licences.request.total')}</dt>
            <dd>
              <strong>{money(total)}</strong>
            </dd>
          </>
        )}
      </dl>
      {downloadHref && (
        <div class="form-actions">
          <a class="btn" href={downloadHref} download="debrief-request.json">
            {t('licences.request.download')}
          </a>
        </div>
      )}
    </section>
  );
};

const Arithmetic = ({ language, price, currency }: { language: UiLanguage; price: ProratedView; currency: string }) => {
  const t = translator(language);
  const { daysLeft, daysInYear, laterYears } = price;
  const yearly = moneyText(language, price.yearly, currency);
  const firstYear = moneyText(language, price.firstYear, currency);
  const span = { from: dayText(language, price.from), to: dayText(language, price.to) };
  return (
    <ol class="arithmetic">
      <li>{t('licences.request.yearly', { yearly })}</li>
      <li>{t('licences.request.days', { ...span, daysLeft, daysInYear })}</li>
      <li>{t('licences.request.first-year', { yearly, daysLeft, daysInYear, firstYear })}</li>
      {laterYears > 0 && (
        <li>{t('licences.request.later-years', { count: laterYears, sum: moneyText(language, laterYears * price.yearly, currency) })}</li>
      )}
    </ol>
  );
};
