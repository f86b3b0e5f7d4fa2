import { localeOf } from '../../i18n/languages.ts';
import type { Ui } from '../../i18n/ui.ts';
import type { SavedView } from './props.ts';

/** "every week on Monday at 06:00 (Europe/Paris)" */
export function turnText({ t, language }: Ui, { every, at, weekday, monthDay, timeZone }: SavedView): string {
  if (every === 'never') return t('reports.turn.never');
  const day = every === 'week' ? weekdayName(language, weekday) : monthDay;
  return `${t(`reports.turn.${every}`, { at, day })} (${timeZone})`;
}

/** 1 = Monday. */
export function weekdayName(language: Ui['language'], weekday: number): string {
  return new Intl.DateTimeFormat(localeOf[language], { weekday: 'long', timeZone: 'UTC' }).format(new Date(Date.UTC(2026, 2, 1 + weekday)));
}
