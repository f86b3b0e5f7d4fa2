import type { Ui } from '../i18n/ui.ts';

/** A moment, readable by people and machines. */
export const When = ({ ui, at, as = 'moment' }: { ui: Ui; at: string; as?: 'moment' | 'day' | 'clock' | 'second' }) => (
  <time dateTime={at}>{ui[as](at)}</time>
);

/** Seconds between two moments. */
export function secondsBetween(start: string, end: string): number {
  return (Date.parse(end) - Date.parse(start)) / 1000;
}
