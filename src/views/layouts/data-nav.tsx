import { translator } from '../i18n/translator.ts';
import type { Frame } from './frame-props.ts';
import { type Place, places, placesIn } from './places.ts';

/** *Automation & insights > Smart data*: its pages, below the top bar of each of them (SPEC F1). */
export const DataNav = ({ frame, current }: { frame: Frame; current: Place }) => {
  const t = translator(frame.language);
  return (
    <nav class="data-nav" aria-labelledby="data-nav-title">
      <span id="data-nav-title">{t('nav.smartData')}</span>
      <ul>
        {placesIn('data', frame.open).map((place) => (
          <li>
            <a href={places[place].href} aria-current={current === place ? 'page' : undefined}>
              {t(`nav.${place}`)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
};
