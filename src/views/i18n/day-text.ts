import { localeOf, type UiLanguage } from './languages.ts';

/** A day of the calendar (YYYY-MM-DD), whatever the reader's time zone: "31 Mar 2027". */
export function dayText(language: UiLanguage, day: string): string {
  return new Intl.DateTimeFormat(localeOf[language], { dateStyle: 'medium', timeZone: 'UTC' }).format(new Date(day));
}

/** A month (YYYY-MM): "March 2027". */
export function monthText(language: UiLanguage, month: string): string {
  return new Intl.DateTimeFormat(localeOf[language], { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(new Date(`${month}-01`));
}
