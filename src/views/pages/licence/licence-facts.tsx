import { dayText } from '../../i18n/day-text.ts';
import type { UiLanguage } from '../../i18n/languages.ts';
import { translator } from '../../i18n/translator.ts';
import type { LicenceView, PackView } from './props.ts';
import { tierText } from './tier-text.ts';

/** What the licence grants, in plain words. */
export const LicenceFacts = ({ language, licence }: { language: UiLanguage; licence: LicenceView }) => {
  const t = translator(language);
  const { state, id, customer, tier, free, addOn, packs } = licence;
  return (
    <section class="card" aria-labelledby="grants">
      <h2 id="grants">{t('licences.grants.title')}</h2>
      {state === 'none' || state === 'untrusted' ? (
        <p>{t(`licences.page.${state}`)}</p>
      ) : (
        <dl class="facts">
          {customer && (
            <>
              <dt>{t('licences.grants.customer')}</dt>
              <dd>{customer}</dd>
            </>
          )}
          <dt>{t('licences.grants.tier')}</dt>
          <dd>{tierText(tier ?? '')}</dd>
          <dt>{t('licences.grants.free')}</dt>
          <dd>{free === null ? t('licences.grants.no-ai') : t('licences.grants.free-text', { credits: free })}</dd>
          <dt>{t('licences.grants.until')}</dt>
          <dd>{untilText(language, licence)}</dd>
          <dt>{t('licences.grants.add-on')}</dt>
          <dd>{addOn === null ? t('licences.grants.nothing') : t('licences.grants.add-on-text', { credits: addOn })}</dd>
          <dt>{t('licences.grants.packs')}</dt>
          <dd>
            <Packs language={language} packs={packs} />
          </dd>
          <dt>{t('licences.grants.id')}</dt>
          <dd>
            <code>{id}</code>
          </dd>
        </dl>
      )}
    </section>
  );
};

export const Packs = ({ language, packs }: { language: UiLanguage; packs: readonly PackView[] }) => {
  const t = translator(language);
  if (packs.length === 0) return <>{t('licences.grants.nothing')}</>;
  return (
    <ul>
      {packs.map(({ id, credits, bought }) => (
        <li>{t('licences.grants.pack-text', { id, credits, day: dayText(language, bought) })}</li>
      ))}
    </ul>
  );
};

function untilText(language: UiLanguage, { state, lastDay, daysLeft }: LicenceView): string {
  const t = translator(language);
  const day = lastDay && dayText(language, lastDay);
  return state === 'ended' ? t('licences.grants.ended', { day }) : t('licences.grants.days-left', { day, count: daysLeft });
}
