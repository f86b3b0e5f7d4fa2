import { type IssueTypeNames, issueTypeName } from '../../i18n/issue-type-name.ts';
import { reportWords } from '../../i18n/report-words.ts';
import { summaryTexts } from '../../i18n/summary-texts.ts';
import { renderPlain } from '../../summary-text/render-plain.ts';
import type { SummaryTexts } from '../../summary-text/texts.ts';
import type { Outcome } from '../../summary-text/types.ts';
import type { Text } from '../document.ts';
import { languageTag } from '../language-tag.ts';
import type { ProofView, SaidView } from './props.ts';
import type { ReportWords } from './words.ts';

/** Words, numbers and times of one report, in its language and its time zone. */
export interface Teller {
  readonly words: ReportWords;
  readonly labels: SummaryTexts['labels'];
  /** "{n} more" with its parts put in. */
  put(text: string, parts: Readonly<Record<string, string | number>>): string;
  number(value: number): string;
  moment(at: string): string;
  /** Of a day YYYY-MM-DD. */
  day(day: string): string;
  /** A bar of the chart of time. */
  bucket(unit: ProofView['unit'], start: string): string;
  outcome(code: Outcome | string): string;
  issueType(code: string): string;
  /** What a summary says, marked where it is in another language or was translated. */
  said(said: SaidView & { readonly isTranslated?: boolean }): Text;
}

export function tellerOf({ language, timeZone }: Pick<ProofView, 'language' | 'timeZone'>, issueTypes: IssueTypeNames): Teller {
  const locale = language === 'en' ? 'en-GB' : languageTag(language);
  const words = reportWords[language];
  const numbers = new Intl.NumberFormat(locale);
  const moments = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short', timeZone });
  const days = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' });
  const months = new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' });
  const languages = new Intl.DisplayNames(locale, { type: 'language' });
  const outcomes: Readonly<Record<string, string>> = summaryTexts[language].outcomes;
  const put: Teller['put'] = (text, parts) =>
    text.replace(/\{(\w+)\}/g, (_, name: string) => {
      const part = parts[name] ?? '';
      return typeof part === 'number' ? numbers.format(part) : part;
    });
  const day = (of: string) => days.format(new Date(of));
  return {
    words,
    labels: summaryTexts[language].labels,
    put,
    number: (value) => numbers.format(value),
    moment: (at) => moments.format(new Date(at)),
    day,
    bucket: (unit, start) =>
      unit === 'month' ? months.format(new Date(start)) : unit === 'week' ? put(words.weekOf, { day: day(start) }) : day(start),
    outcome: (code) => (Object.hasOwn(outcomes, code) && outcomes[code]) || code,
    issueType: (code) => issueTypeName(code, language, issueTypes),
    said: ({ said: { text, plain }, language: own, isTranslated = false }) => {
      const told = text ?? (plain ? renderPlain(plain, own) : '');
      if (own !== language) return [told, { text: ` (${put(words.inLanguage, { language: languages.of(own) ?? own })})`, style: 'aside' }];
      return isTranslated ? [told, { text: ` (${words.translated})`, style: 'aside' }] : told;
    },
  };
}
