import { createInstance } from 'i18next';
import type { SummaryLanguage } from '../summary-text/types.ts';
import it from './document/it.json' with { type: 'json' };
import ja from './document/ja.json' with { type: 'json' };
import nl from './document/nl.json' with { type: 'json' };
import pl from './document/pl.json' with { type: 'json' };
import zh from './document/zh.json' with { type: 'json' };
import { type IssueTypeNames, issueTypeName } from './issue-type-name.ts';
import { localeOf, type UiLanguage, uiLanguages } from './languages.ts';
import { type Leaves, type Singular, type TextParams, translator } from './translator.ts';
import { type Formats, formatsIn } from './ui.ts';

/** Of the UI's catalogues, what documents say too, for languages that the pages do not speak. */
export const documentCatalogues = { it, nl, pl, ja, zh };

/** What a document may say: each key is in the UI's catalogues and in those above. */
export type DocumentKey = Singular<Leaves<typeof it>>;
export type DocumentT = (key: DocumentKey, params?: TextParams) => string;

/** Words, dates and numbers of a document in a language that summaries can have. */
export interface DocumentTexts extends Formats {
  readonly t: DocumentT;
  readonly language: SummaryLanguage;
  readonly timeZone: string;
  issueType(code: string): string;
  /** A language's name: "Portuguese". */
  languageName(code: string): string;
}

const catalogue = createInstance();
catalogue.init({
  resources: Object.fromEntries(Object.entries(documentCatalogues).map(([language, translation]) => [language, { translation }])),
  fallbackLng: false,
  initAsync: false,
  interpolation: { escapeValue: false },
});

export function documentTexts(language: SummaryLanguage, timeZone = 'UTC', issueTypes?: IssueTypeNames): DocumentTexts {
  const ui = uiLanguages.find((one) => one === language);
  const locale = ui ? localeOf[ui] : language;
  return {
    t: ui ? wordsOf(ui) : (catalogue.getFixedT(language) as unknown as DocumentT),
    language,
    timeZone,
    issueType: (code) => issueTypeName(code, language, issueTypes),
    languageName: (code) => new Intl.DisplayNames(locale, { type: 'language' }).of(code) ?? code,
    ...formatsIn(locale, timeZone),
  };
}

function wordsOf(language: UiLanguage): DocumentT {
  return translator(language) as DocumentT;
}
