import { dayText } from '../../i18n/day-text.ts';
import type { Ui } from '../../i18n/ui.ts';
import { type ChipView, type ValueKind, valueKinds } from './props.ts';
import { valueText } from './value-text.ts';

/** Which filters are on, in words, each to be taken away. */
export const FilterLine = ({ ui, chips, clearHref }: { ui: Ui; chips: readonly ChipView[]; clearHref: string }) => {
  if (chips.length === 0) return null;
  return (
    <div class="filter-line">
      <h2 id="filter-line">{ui.t('insights.filtered')}</h2>
      <ul aria-labelledby="filter-line">
        {chips.map((chip) => (
          <li>
            <a class="chip" href={chip.href}>
              <span class="chip-name">{nameText(ui, chip)}</span> {wordsOf(ui, chip)}
              <span class="chip-remove" aria-hidden="true">
                ×
              </span>
              <span class="sr-only">{ui.t('insights.remove')}</span>
            </a>
          </li>
        ))}
        {chips.length > 1 && (
          <li>
            <a class="chip-clear" href={clearHref}>
              {ui.t('insights.remove-all')}
            </a>
          </li>
        )}
      </ul>
    </div>
  );
};

function isKind(filter: ChipView['filter']): filter is ValueKind {
  return valueKinds.some((kind) => kind === filter);
}

function nameText({ t }: Ui, { filter }: ChipView): string {
  return isKind(filter) ? t(`insights.one.${filter}`) : t(`insights.filter.${filter}`);
}

function wordsOf(ui: Ui, { filter, value, name }: ChipView): string {
  if (isKind(filter)) return valueText(ui, filter, value, name);
  switch (filter) {
    case 'period':
      return periodText(ui, value, name ?? '');
    case 'device':
      return name ?? ui.t('insights.one-device');
    case 'review':
      return ui.t(value === 'draft' ? 'revision.draft' : 'revision.reviewed');
    case 'flags':
    case 'open':
      return ui.t(value === 'yes' ? 'form.yes' : 'form.no');
    default:
      return value;
  }
}

function periodText(ui: Ui, from: string, to: string): string {
  const day = (at: string) => dayText(ui.language, at);
  if (from === '') return ui.t('insights.until', { to: day(to) });
  if (to === '') return ui.t('insights.since', { from: day(from) });
  return from === to ? day(from) : ui.t('insights.from-to', { from: day(from), to: day(to) });
}
