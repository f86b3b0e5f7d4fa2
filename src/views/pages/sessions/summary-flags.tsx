import { Icon } from '../../components/icon.tsx';
import { engineText } from '../../i18n/error-text.ts';
import { summaryTexts } from '../../i18n/summary-texts.ts';
import type { Ui } from '../../i18n/ui.ts';
import type { SummaryView } from './props.ts';

/** What the checks found, each with its field and its reason. */
export const SummaryFlags = ({ ui, summary }: { ui: Ui; summary: SummaryView }) => {
  if (summary.flags.length === 0) return null;
  const labels: Readonly<Record<string, string>> = summaryTexts[summary.language].labels;
  return (
    <section class="notice flags" data-tone="warn" aria-labelledby="flags-title">
      <Icon name="flag" />
      <div>
        <h2 id="flags-title">{ui.t('summary.flags')}</h2>
        <ul>
          {summary.flags.map((flag) => (
            <li>
              <strong lang={summary.language}>{labels[flag.field] ?? flag.field}</strong>{' '}
              {ui.t(`flag.${flag.code}`, { detail: flag.code === 'model-failed' ? engineText(ui.t, flag.detail) : flag.detail })}
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
};
