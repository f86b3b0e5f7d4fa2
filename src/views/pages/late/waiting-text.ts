import type { T } from '../../i18n/translator.ts';

/** More than these are not counted (`mostCounted` of the server). */
const mostCounted = 1000;

/** "12 sessions wait for a summary", "More than 1,000 sessions wait for a summary". */
export function waitingText(t: T, waiting: number): string {
  return isUncounted(waiting) ? t('late.waiting-many', { n: mostCounted }) : t('late.waiting', { count: waiting });
}

export function isUncounted(waiting: number): boolean {
  return waiting > mostCounted;
}
