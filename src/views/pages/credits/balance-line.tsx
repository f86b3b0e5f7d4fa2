import { dayText } from '../../i18n/day-text.ts';
import type { UiLanguage } from '../../i18n/languages.ts';
import { translator } from '../../i18n/translator.ts';
import type { BalanceView } from './props.ts';

/** SPEC D6: "50 of 50 free this month · 100 bought, until 31 Mar 2027". */
function balanceText(language: UiLanguage, { free, bought }: BalanceView): string {
  const t = translator(language);
  const second = bought.until
    ? t('credits.balance.bought', { left: bought.left, until: dayText(language, bought.until) })
    : t('credits.balance.none-bought');
  return `${t('credits.balance.free', { left: free.left, granted: free.granted })} · ${second}`;
}

/** The balance, beside the title; `href` leads to its history for whoever may see it. */
export const BalanceLine = ({ language, balance, href }: { language: UiLanguage; balance: BalanceView; href: string | null }) => {
  const text = balanceText(language, balance);
  const label = translator(language)('credits.balance.label');
  return (
    <p class="credit-balance" data-empty={balance.left === 0 ? '' : undefined}>
      <span class="sr-only">{label}: </span>
      {href ? <a href={href}>{text}</a> : text}
    </p>
  );
};
