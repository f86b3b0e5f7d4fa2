import type { ChipView, FilterFormView, ListFilterView, ValueKind } from '../../../views/pages/insights/props.ts';
import { type InsightFilters, noFilters } from '../../domain/insights/filters.ts';
import type { Choices } from '../../domain/insights/model.ts';
import { type Given, insightsHref, type ListQuery } from './insights-query.ts';

type Named = readonly { readonly id: string; readonly name: string }[];

const listed = ['type', 'application', 'outcome', 'language', 'group', 'os', 'origin', 'supporter'] as const satisfies readonly ValueKind[];

interface Shown {
  readonly filters: InsightFilters;
  readonly choices: Choices;
  readonly sort: ListQuery['sort'];
  readonly deviceNames: ReadonlyMap<string, string>;
}

/** Every filter that is on, with the page without it. */
export function presentChips({ filters, choices, sort, deviceNames }: Shown): ChipView[] {
  const without = (changed: Partial<InsightFilters>) => insightsHref({ filters: { ...filters, ...changed }, sort });
  const { text, from, to, review, flags, open, purpose } = filters;
  const chip = (filter: ChipView['filter'], value: string, changed: Partial<InsightFilters>, name: string | null = null): ChipView => ({
    filter,
    value,
    name,
    href: without(changed),
  });
  return [
    ...(text ? [chip('text', text, { text: null })] : []),
    ...(from || to ? [chip('period', from ?? '', { from: null, to: null }, to ?? '')] : []),
    ...listed.flatMap((kind) =>
      filters[kind].map((value) => {
        const rest = filters[kind].filter((one: string) => one !== value);
        return chip(
          kind,
          value,
          { [kind]: rest, ...(kind === 'supporter' && rest.length === 0 && { purpose: null }) },
          nameIn(choices, kind, value),
        );
      }),
    ),
    ...filters.device.map((value) =>
      chip('device', value, { device: filters.device.filter((one) => one !== value) }, deviceNames.get(value)),
    ),
    ...(review ? [chip('review', review, { review: null })] : []),
    ...(flags ? [chip('flags', flags, { flags: null })] : []),
    ...(open ? [chip('open', open, { open: null })] : []),
    ...(purpose ? [chip('purpose', purpose, { purpose: null, supporter: [] })] : []),
  ];
}

function nameIn(choices: Choices, kind: ValueKind, value: string): string | null {
  const records: Named | null = kind === 'group' ? choices.groups : kind === 'supporter' ? choices.supporters : null;
  return records?.find(({ id }) => id === value)?.name ?? null;
}

/** The form as it was sent; what is refused stands there to be put right. */
export function presentForm(
  { filters, choices, sort }: Shown,
  given: Given,
  { today, devices }: { readonly today: Temporal.PlainDate; readonly devices: FilterFormView['devices'] },
): FilterFormView {
  const typed = (name: string) => given[name]?.[0] ?? '';
  return {
    text: typed('text'),
    from: typed('from'),
    to: typed('to'),
    review: filters.review ?? '',
    flags: filters.flags ?? '',
    open: filters.open ?? '',
    purpose: typed('purpose'),
    device: filters.device,
    deviceName: typed('device-name'),
    devices,
    sort,
    lists: listed.map((kind): ListFilterView => ({ kind, chosen: filters[kind], options: optionsOf(choices, kind) })),
    people: choices.supporters !== null,
    periods: periodsOf(filters, sort, today),
  };
}

function optionsOf(choices: Choices, kind: ValueKind): ListFilterView['options'] {
  const codes = (values: readonly string[]) => values.map((value) => ({ value, name: null }));
  const records = (all: Named) => all.map(({ id, name }) => ({ value: id, name }));
  switch (kind) {
    case 'type':
      return codes(choices.types);
    case 'application':
      return codes(choices.applications);
    case 'language':
      return codes(choices.languages);
    case 'os':
      return codes(choices.systems);
    case 'group':
      return records(choices.groups);
    case 'supporter':
      return records(choices.supporters ?? []);
    case 'outcome':
      return codes(outcomes);
    case 'origin':
      return codes(origins);
  }
}

const outcomes = ['solved', 'partly', 'not-solved', 'handed-over', 'unclear'];
const origins = ['model', 'template', 'extract'];

const spans = { week: { days: 6 }, month: { days: 29 }, quarter: { days: 89 }, year: { years: 1 } } as const;

function periodsOf(filters: InsightFilters, sort: ListQuery['sort'], today: Temporal.PlainDate): FilterFormView['periods'] {
  const ends = (Object.keys(spans) as (keyof typeof spans)[]).map((name) => ({ name, from: today.subtract(spans[name]).toString() }));
  const all = { name: 'all' as const, from: null };
  return [...ends, all].map(({ name, from }) => ({
    name,
    href: insightsHref({ filters: { ...filters, from, to: null }, sort }),
    isOn: filters.from === from && filters.to === null,
  }));
}

/** Whether anything filters. */
export function isFiltered(filters: InsightFilters): boolean {
  return insightsHref({ filters }) !== insightsHref({ filters: noFilters });
}
