import type { Frame } from '../layouts/frame-props.ts';
import { localeOf, type UiLanguage } from './languages.ts';
import { type T, translator } from './translator.ts';

/** Words, dates and numbers of one page: its language and its reader's time zone. Times in are RFC 3339, durations seconds. */
export interface Ui {
  readonly t: T;
  readonly language: UiLanguage;
  /** "3 Mar 2026, 09:14" */
  moment(at: string): string;
  /** "Tuesday 3 March 2026" */
  day(at: string): string;
  /** "09:14" */
  clock(at: string): string;
  /** "09:14:07" */
  second(at: string): string;
  /** "1 h 12 min", "45 s" */
  duration(seconds: number): string;
  number(value: number): string;
}

export function uiOf(frame: Frame): Ui {
  const { language, timeZone } = frame;
  const locale = localeOf[language];
  const format = (options: Intl.DateTimeFormatOptions) => {
    const formatter = new Intl.DateTimeFormat(locale, { ...options, timeZone });
    return (at: string) => formatter.format(new Date(at));
  };
  return {
    t: translator(language),
    language,
    moment: format({ dateStyle: 'medium', timeStyle: 'short' }),
    day: format({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }),
    clock: format({ hour: '2-digit', minute: '2-digit' }),
    second: format({ hour: '2-digit', minute: '2-digit', second: '2-digit' }),
    duration: (seconds) => durationIn(locale, seconds),
    number: (value) => new Intl.NumberFormat(locale).format(value),
  };
}

function durationIn(locale: string, seconds: number): string {
  const whole = Math.max(0, Math.round(seconds));
  const unit = (value: number, name: 'hour' | 'minute' | 'second') =>
    new Intl.NumberFormat(locale.replace('-GB', ''), { style: 'unit', unit: name, unitDisplay: 'short' }).format(value);
  if (whole < 60) return unit(whole, 'second');
  if (whole < 600)
    return whole % 60 === 0 ? unit(whole / 60, 'minute') : `${unit(Math.floor(whole / 60), 'minute')} ${unit(whole % 60, 'second')}`;
  const minutes = Math.round(whole / 60);
  if (minutes < 60) return unit(minutes, 'minute');
  return minutes % 60 === 0 ? unit(minutes / 60, 'hour') : `${unit(Math.floor(minutes / 60), 'hour')} ${unit(minutes % 60, 'minute')}`;
}
