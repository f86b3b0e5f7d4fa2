import type { ProofView } from '../../exports/report/props.ts';

/** Of a bar of the chart of time, within the report's own days. */
export function lastDayOf(start: string, { unit, to }: Pick<ProofView, 'unit' | 'to'>): string {
  const next = Temporal.PlainDate.from(start).add({ [`${unit}s`]: 1 });
  const last = next.subtract({ days: 1 }).toString();
  return last < to ? last : to;
}
