import { isDoubt } from '../../components/doubts.tsx';
import { Icon } from '../../components/icon.tsx';
import { engineText } from '../../i18n/error-text.ts';
import { summaryTexts } from '../../i18n/summary-texts.ts';
import type { Ui } from '../../i18n/ui.ts';
import { type FlagView, flagCodes, type SummaryView } from './props.ts';

/** How much there is to check: the places of what stands in doubt, whose reasons stand beside them, and what was left out. */
export const SummaryFlags = ({ ui, summary }: { ui: Ui; summary: SummaryView }) => {
  if (summary.flags.length === 0) return null;
  const labels: Readonly<Record<string, string>> = summaryTexts[summary.language].labels;
  const doubted = [...new Set(summary.flags.filter(isDoubt).map(({ field }) => field))];
  const label = (field: string) => <strong lang={summary.language}>{labels[field] ?? field}</strong>;
  return (
    <section class="notice flags" data-tone="warn" aria-labelledby="flags-title">
      <Icon name="flag" />
      <div>
        <h2 id="flags-title">
          {ui.t('summary.flags')} <span class="count">{ui.number(summary.flags.length)}</span>
        </h2>
        {doubted.length > 0 && (
          <ul class="flag-places">
            {doubted.map((field) => (
              <li>
                <a href={`#${placeOf(field)}`}>{label(field)}</a>
              </li>
            ))}
          </ul>
        )}
        <ul>
          {summary.flags
            .filter((flag) => !isDoubt(flag))
            .map((flag) => (
              <li>
                {label(flag.field)} {reason(ui, flag)}
              </li>
            ))}
        </ul>
      </div>
    </section>
  );
};

/** Where a field stands on the page. */
export function placeOf(field: string): string {
  return field === 'title' ? 'summary-title' : field === 'steps' ? 'steps' : `statement-${field}`;
}

function reason(ui: Ui, { code, detail }: FlagView): string {
  const known = flagCodes.find((one) => one === code);
  return known === undefined ? detail : ui.t(`flag.${known}`, { detail: code === 'model-failed' ? engineText(ui.t, detail) : detail });
}
