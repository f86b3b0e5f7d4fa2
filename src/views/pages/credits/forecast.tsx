import { dayText } from '../../i18n/day-text.ts';
import type { UiLanguage } from '../../i18n/languages.ts';
import { translator } from '../../i18n/translator.ts';
import type { ForecastView } from './props.ts';

/** Fewer days of use make no forecast worth the name. */
const fewestDays = 7;

/** What the month will take, in words, and what that rests on (SPEC D6). */
export const Forecast = ({ language, forecast }: { language: UiLanguage; forecast: ForecastView }) => {
  const t = translator(language);
  const { expected, left, leftAtMonthEnd, runsOutOn, daysSeen } = forecast;
  const known = daysSeen >= fewestDays;
  const isShort = leftAtMonthEnd < 0 && runsOutOn !== null;
  const numbers = { expected: Math.round(expected), left, rest: Math.max(0, left - Math.round(expected)) };
  const short = { ...numbers, missing: Math.ceil(-leftAtMonthEnd), day: runsOutOn && dayText(language, runsOutOn) };
  return (
    <section class="card" aria-labelledby="forecast">
      <h2 id="forecast">{t('credits.forecast.title')}</h2>
      {known ? (
        <>
          <p>{isShort ? t('credits.forecast.short', short) : t('credits.forecast.enough', numbers)}</p>
          <p class="field-hint">{t('credits.forecast.ground', { count: daysSeen })}</p>
        </>
      ) : (
        <p>{t('credits.forecast.unknown')}</p>
      )}
    </section>
  );
};
