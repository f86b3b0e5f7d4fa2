import { languageNames, uiLanguages } from '../i18n/languages.ts';
import { translator } from '../i18n/translator.ts';
import type { Frame } from './frame-props.ts';

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
          title={languageNames[language]}
        >
          <span aria-hidden="true">{language.toUpperCase()}</span>
          <span class="sr-only">{languageNames[language]}</span>
        </button>
      ))}
    </fieldset>
  </form>
);
