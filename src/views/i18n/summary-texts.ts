import type { CommandId } from '../summary-text/commands.ts';
import type { SummaryTexts } from '../summary-text/texts.ts';
import type { SummaryLanguage } from '../summary-text/types.ts';
import { purposes as dePurposes } from './summary/commands/de.ts';
import { purposes as enPurposes } from './summary/commands/en.ts';
import { purposes as esPurposes } from './summary/commands/es.ts';
import { purposes as frPurposes } from './summary/commands/fr.ts';
import { purposes as itPurposes } from './summary/commands/it.ts';
import { purposes as jaPurposes } from './summary/commands/ja.ts';
import { purposes as nlPurposes } from './summary/commands/nl.ts';
import { purposes as plPurposes } from './summary/commands/pl.ts';
import { purposes as ptPurposes } from './summary/commands/pt.ts';
import { purposes as zhPurposes } from './summary/commands/zh.ts';
import { texts as de } from './summary/de.ts';
import { texts as en } from './summary/en.ts';
import { texts as es } from './summary/es.ts';
import { texts as fr } from './summary/fr.ts';
import { texts as it } from './summary/it.ts';
import { texts as ja } from './summary/ja.ts';
import { texts as nl } from './summary/nl.ts';
import { texts as pl } from './summary/pl.ts';
import { texts as pt } from './summary/pt.ts';
import { texts as zh } from './summary/zh.ts';

/** The words of summaries in every language that one can be written in. */
export const summaryTexts: Readonly<Record<SummaryLanguage, SummaryTexts>> = { en, de, fr, pt, es, it, nl, pl, ja, zh };

export const commandTexts: Readonly<Record<SummaryLanguage, Readonly<Record<CommandId, string>>>> = {
  en: enPurposes,
  de: dePurposes,
  fr: frPurposes,
  pt: ptPurposes,
  es: esPurposes,
  it: itPurposes,
  nl: nlPurposes,
  pl: plPurposes,
  ja: jaPurposes,
  zh: zhPurposes,
};

/** A built-in issue type in words; any other code stands as it is. What the company calls them: `Ui.issueType`. */
export function issueTypeText(code: string, language: SummaryLanguage): string {
  const known: Readonly<Record<string, string>> = summaryTexts[language].issueTypes;
  // Codes can be anybody's: "constructor" must not find an object's own machinery.
  return (Object.hasOwn(known, code) && known[code]) || code;
}
