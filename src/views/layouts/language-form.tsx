import { translator, uiLanguages } from '../i18n/translator.ts';
import type { Frame } from './frame-props.ts';

const names = { en: 'English', fr: 'Français', pt: 'Português' } as const;

/** Posts `language` and `next` to /language; a button each, so that it needs no script. */
export const LanguageForm = ({ frame }: { frame: Frame }) => (
  <form class="language-form" method="post" action="/language">
    <fieldset>
      <legend class="sr-only">{translator(frame.language)('app.language')}</legend>
      <input type="hidden" name="next" value={frame.path} />
      {uiLanguages.map((language) => (
        <button
          type="submit"
          name="language"
          value={language}
          lang={language}
          aria-pressed={language === frame.language ? 'true' : 'false'}
          title={names[language]}
        >
          <span aria-hidden="true">{language.toUpperCase()}</span>
          <span class="sr-only">{names[language]}</span>
        </button>
      ))}
    </fieldset>
  </form>
);
