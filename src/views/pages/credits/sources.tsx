import { dayText } from '../../i18n/day-text.ts';
import { localeOf, type UiLanguage } from '../../i18n/languages.ts';
import { translator } from '../../i18n/translator.ts';
import type { SourceView } from './props.ts';
import { sourceText } from './source-text.ts';

/** What can be spent, what is over first on top (SPEC D5). */
export const Sources = ({ language, sources }: { language: UiLanguage; sources: readonly SourceView[] }) => {
  const t = translator(language);
  const { format: number } = new Intl.NumberFormat(localeOf[language]);
  return (
    <section class="credit-section" aria-labelledby="sources">
      <h2 id="sources">{t('credits.source.title')}</h2>
      {sources.length === 0 ? (
        <p class="field-hint">{t('credits.source.none')}</p>
      ) : (
        <section class="records-scroll" tabindex={0} aria-labelledby="sources">
          <table class="records">
            <thead>
              <tr>
                <th scope="col">{t('credits.source.kind')}</th>
                <th scope="col" data-number>
                  {t('credits.source.left')}
                </th>
                <th scope="col" data-number>
                  {t('credits.source.granted')}
                </th>
                <th scope="col">{t('credits.source.first-day')}</th>
                <th scope="col">{t('credits.source.last-day')}</th>
              </tr>
            </thead>
            <tbody>
              {sources.map((source) => (
                <tr>
                  <th scope="row">{sourceText(language, source)}</th>
                  <td data-number>{number(source.left)}</td>
                  <td data-number>{number(source.credits)}</td>
                  <td class="nowrap">{dayText(language, source.firstDay)}</td>
                  <td class="nowrap">{dayText(language, source.lastDay)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </section>
  );
};
