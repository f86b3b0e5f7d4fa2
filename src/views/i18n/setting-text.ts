import type { UiLanguage } from './languages.ts';
import { localeOf } from './languages.ts';
import { isTextKey, type T, type TextKey, translator } from './translator.ts';

/** What a setting is called, and what it is for. */
export function settingText(t: T, name: string, part: 'label' | 'doc'): string {
  return t(`settings.item.${name}.${part}` as TextKey);
}

function isSwitch(value: string): value is 'on' | 'off' {
  return value === 'on' || value === 'off';
}

interface Shown {
  readonly name: string;
  readonly input: string;
}

/** What one value of a setting means, where its word does not say it. */
export function choiceText(t: T, name: string, value: string): string | null {
  const key = `settings.choice.${name}.${value}`;
  return isTextKey(key) ? t(key) : null;
}

/** A value as a page shows it: choices, languages and numbers in words of the reader's language; everything else as it stands. */
export function settingValueText(language: UiLanguage, { name, input }: Shown, value: string): string {
  const locale = localeOf[language];
  const choice = choiceText(translator(language), name, value);
  if (choice !== null) return choice;
  if (isSwitch(value)) return translator(language)(`settings.value.${value}`);
  if (name.endsWith('Language')) return new Intl.DisplayNames(locale, { type: 'language' }).of(value) ?? value;
  // A port is a number, but nobody counts with it.
  return input === 'number' && name !== 'port' ? new Intl.NumberFormat(locale).format(Number(value)) : value;
}
