import type { UiLanguage } from '../../i18n/languages.ts';
import type { T } from '../../i18n/translator.ts';

interface WithdrawFormProps {
  readonly t: T;
  readonly number: string;
  readonly language: UiLanguage;
  readonly state: 'recording' | 'kept';
  /** The box to tick was left empty. */
  readonly missing?: boolean;
}

/** While it is recorded one press is enough; what is deleted afterwards, somebody may have meant to keep. */
export const WithdrawForm = ({ t, number, language, state, missing = false }: WithdrawFormProps) => (
  <section class="card" aria-labelledby="withdraw">
    <h2 id="withdraw">{t('consent.withdraw.title')}</h2>
    <p>{t(`consent.withdraw.${state}`)}</p>
    <form class="bare-withdraw" method="post" action="/receipt/withdrawal">
      <input type="hidden" name="number" value={number} />
      <input type="hidden" name="lang" value={language} />
      {state === 'kept' ? (
        <label class="check">
          <input
            type="checkbox"
            name="confirmed"
            value="yes"
            required
            {...(missing && { 'aria-invalid': 'true' as const, 'aria-describedby': 'confirm-error' })}
          />
          <span>{t('consent.withdraw.confirm')}</span>
        </label>
      ) : (
        <input type="hidden" name="confirmed" value="yes" />
      )}
      {missing && (
        <p class="field-error" id="confirm-error">
          {t('consent.withdraw.missing')}
        </p>
      )}
      <button class="btn" data-variant="danger" type="submit">
        {t('consent.withdraw.submit')}
      </button>
    </form>
  </section>
);
