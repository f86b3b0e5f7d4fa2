import type { T } from '../../i18n/translator.ts';
import { effects } from './props.ts';

/** Each combination of the switches, and what it means for the person at the device (SPEC A6, B4). */
export const Meanings = ({ t }: { t: T }) => (
  <section class="card" aria-labelledby="meanings">
    <h2 id="meanings">{t('policies.table.title')}</h2>
    <dl class="policy-meanings">
      {effects.map((effect) => (
        <div data-effect={effect}>
          <dt>{t(`policies.table.${effect}`)}</dt>
          <dd>{t(`policies.effect.${effect}`)}</dd>
        </div>
      ))}
    </dl>
  </section>
);
