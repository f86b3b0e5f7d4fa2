import { localeOf, type UiLanguage } from '../../i18n/languages.ts';

/** An amount in the currency's minor unit: "€1,234.50". */
export function moneyText(language: UiLanguage, amount: number, currency: string): string {
  const format = new Intl.NumberFormat(localeOf[language], { style: 'currency', currency });
  return format.format(amount / 10 ** (format.resolvedOptions().maximumFractionDigits ?? 2));
}
