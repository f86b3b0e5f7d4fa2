import type { UiLanguage } from '../../i18n/languages.ts';
import { type TextKey, translator } from '../../i18n/translator.ts';

const rows = ['who', 'what', 'needs', 'use', 'remote', 'control'] as const;
const options = ['outgoing', 'incoming'] as const;

/** SPEC A2: the table that helps to choose. On a narrow screen each row's cells stand below it, each with its option's name. */
export const OptionTable = ({ language }: { language: UiLanguage }) => {
  const t = translator(language);
  return (
    <table class="options">
      <caption class="sr-only">{t('ai.options.title')}</caption>
      <thead>
        <tr>
          <td />
          {options.map((option) => (
            <th scope="col">{t(`ai.options.${option}`)}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr>
            <th scope="row">{t(`ai.options.${row}.title`)}</th>
            {options.map((option) => (
              <td>
                <span class="option-name" aria-hidden="true">
                  {t(`ai.options.${option}`)}
                </span>
                {t(`ai.options.${row}.${option}` as TextKey)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
};
