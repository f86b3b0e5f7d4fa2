import { type IssueTypeNames, issueTypeName } from './issue-type-name.ts';
import { localeOf, type UiLanguage } from './languages.ts';
import { type T, translator } from './translator.ts';

/** Whom the words are for: their language, and the time zone that their times stand in (IANA name). */
export interface Reader {
  readonly language: UiLanguage;
  readonly timeZone: string;
  /** Those that the company named itself. */
  readonly issueTypes?: IssueTypeNames | undefined;
}

/** Words, dates and numbers for one reader. */
export interface Ui extends Formats {
  readonly t: T;
  readonly language: UiLanguage;
  /** A code of the taxonomy, as the company calls it. */
  issueType(code: string): string;
}

/** Times in are RFC 3339, durations seconds, amounts bytes, shares 0..1. */
export interface Formats {
  /** "3 Mar 2026, 09:14" */
  moment(at: string): string;
  /** "Tuesday 3 March 2026" */
  day(at: string): string;
  /** "09:14" */
  clock(at: string): string;
  /** "09:14:07" */
  second(at: string): string;
  /** "1 hr 12 min", "45 sec" */
  duration(seconds: number): string;
  number(value: number): string;
  /** "1.12 GB", "412 MB" */
  bytes(amount: number): string;
  /** "48 MB/s" */
  bytesPerSecond(amount: number): string;
  /** "36%" */
  share(value: number): string;
  /** "a, b and c" */
  list(items: readonly string[]): string;
}

export function uiOf({ language, timeZone, issueTypes }: Reader): Ui {
  return {
    t: translator(language),
    language,
    issueType: (code) => issueTypeName(code, language, issueTypes),
    ...formatsIn(localeOf[language], timeZone),
  };
}

/** `locale` as Intl knows it. */
export function formatsIn(locale: string, timeZone: string): Formats {
  const format = (options: Intl.DateTimeFormatOptions) => {
    let formatter: Intl.DateTimeFormat | undefined;
    return (at: string) => {
      formatter ??= new Intl.DateTimeFormat(locale, { ...options, timeZone });
      return formatter.format(new Date(at));
    };
  };
  return {
    moment: format({ dateStyle: 'medium', timeStyle: 'short' }),
    day: format({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }),
    clock: format({ hour: '2-digit', minute: '2-digit' }),
    second: format({ hour: '2-digit', minute: '2-digit', second: '2-digit' }),
    duration: (seconds) => durationIn(locale, seconds),
    number: (value) => new Intl.NumberFormat(locale).format(value),
    bytes: (amount) => bytesIn(locale, amount, ''),
    bytesPerSecond: (amount) => bytesIn(locale, amount, '-per-second'),
    share: (value) => new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 }).format(value),
    list: (items) => new Intl.ListFormat(locale).format(items),
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

const sizes = [
  { unit: 'gigabyte', bytes: 1e9, digits: 2 },
  { unit: 'megabyte', bytes: 1e6, digits: 0 },
  { unit: 'kilobyte', bytes: 1e3, digits: 0 },
] as const;

function bytesIn(locale: string, amount: number, per: '' | '-per-second'): string {
  const { unit, bytes, digits } = sizes.find((size) => amount >= size.bytes) ?? sizes[2];
  const options = { style: 'unit', unit: `${unit}${per}`, minimumFractionDigits: digits, maximumFractionDigits: digits } as const;
  return new Intl.NumberFormat(locale, options).format(amount / bytes);
}
