import type { ReportWords } from '../exports/report/words.ts';
import type { SummaryLanguage } from '../summary-text/types.ts';
import { words as de } from './report/de.ts';
import { words as en } from './report/en.ts';
import { words as es } from './report/es.ts';
import { words as fr } from './report/fr.ts';
import { words as it } from './report/it.ts';
import { words as ja } from './report/ja.ts';
import { words as nl } from './report/nl.ts';
import { words as pl } from './report/pl.ts';
import { words as pt } from './report/pt.ts';
import { words as zh } from './report/zh.ts';

/** The words of reports in every language that a summary can be written in. */
export const reportWords: Readonly<Record<SummaryLanguage, ReportWords>> = { en, de, fr, pt, es, it, nl, pl, ja, zh };
