import { dayText, monthText } from '../../i18n/day-text.ts';
import type { Ui } from '../../i18n/ui.ts';
import type { TimeView } from './props.ts';

/** The time that a column stands for: "3 Mar 2026", "Week of 2 Mar 2026", "March 2026". */
export function bucketText(ui: Ui, unit: TimeView['unit'], start: string): string {
  if (unit === 'month') return monthText(ui.language, start.slice(0, 7));
  const day = dayText(ui.language, start);
  return unit === 'week' ? ui.t('insights.week-of', { day }) : day;
}
