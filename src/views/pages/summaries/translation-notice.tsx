import { Icon } from '../../components/icon.tsx';
import { summaryTexts } from '../../i18n/summary-texts.ts';
import { isTextKey } from '../../i18n/translator.ts';
import type { Ui } from '../../i18n/ui.ts';
import type { SummaryView, TranslationView } from '../sessions/props.ts';
import { placeOf } from '../sessions/summary-flags.tsx';

interface NoticeProps {
  readonly ui: Ui;
  readonly summary: SummaryView;
  readonly translation: TranslationView;
}

/** Above a variant: out of which language, by which model, and which sentences stayed as they were, with the reason (SPEC E4, E7). */
export const TranslationNotice = ({ ui, summary, translation: { from, untranslated, provenance, createdAt } }: NoticeProps) => {
  const { t } = ui;
  const labels: Readonly<Record<string, string>> = summaryTexts[summary.language].labels;
  const name = new Intl.DisplayNames(ui.language, { type: 'language' }).of(from) ?? from;
  const model = provenance.model;
  return (
    <section class="notice" data-tone={untranslated.length > 0 ? 'warn' : 'calm'} aria-labelledby="translation-title">
      <Icon name={untranslated.length > 0 ? 'flag' : 'spark'} />
      <div>
        <h2 id="translation-title">{t(model === null ? 'revision.variants.told-from' : 'revision.variants.translated-from', { name })}</h2>
        {model !== null && <p>{t('revision.variants.by', { model, when: ui.moment(createdAt) })}</p>}
        {untranslated.length > 0 && (
          <>
            <p>{t('revision.variants.stayed', { count: untranslated.length })}</p>
            <ul>
              {untranslated.map(({ field, code, detail }) => (
                <li>
                  <a href={`#${placeOf(field)}`} lang={summary.language}>
                    {labels[field] ?? t('revision.difference.title-field')}
                  </a>
                  {' – '}
                  {faultText(ui, code, detail)}
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
    </section>
  );
};

function faultText({ t }: Ui, code: string, detail: string): string {
  const key = `revision.variants.fault.${code}`;
  return isTextKey(key) ? t(key, { detail }) : detail;
}
