/** Spans of time that a chart has a bar for. */
export interface Buckets {
  readonly unit: 'day' | 'week' | 'month';
  /** First days, YYYY-MM-DD, in the reader's time zone. */
  readonly starts: readonly string[];
  /** Seconds since 1970: where each begins, and where the last one ends. */
  readonly edges: readonly number[];
}

/** From the bucket of one moment to that of another (seconds): days up to nine weeks, weeks up to fourteen months, else months. */
export function bucketsOf(from: number, to: number, zone: string): Buckets {
  const first = dayOf(from, zone);
  const last = dayOf(to, zone);
  const days = first.until(last, { largestUnit: 'day' }).days + 1;
  const unit = days <= 63 ? 'day' : days <= 427 ? 'week' : 'month';
  const starts: string[] = [];
  const edges: number[] = [];
  let day = beginOf(first, unit);
  for (; Temporal.PlainDate.compare(day, last) <= 0; day = day.add({ [`${unit}s`]: 1 })) {
    starts.push(day.toString());
    edges.push(secondOf(day, zone));
  }
  return { unit, starts, edges: [...edges, secondOf(day, zone)] };
}

/** Answers which bucket a second is in; cheap for neighbours one after the other. −1: in none. */
export function bucketFinder({ edges }: Buckets): (second: number) => number {
  let low = edges[0] ?? 0;
  let high = low;
  let found = -1;
  return (second) => {
    if (second >= low && second < high) return found;
    let [left, right] = [0, edges.length - 1];
    if (second < (edges[left] ?? 0) || second >= (edges[right] ?? 0)) return -1;
    while (right - left > 1) {
      const middle = (left + right) >> 1;
      if ((edges[middle] as number) <= second) left = middle;
      else right = middle;
    }
    found = left;
    low = edges[left] as number;
    high = edges[right] as number;
    return found;
  };
}

function dayOf(second: number, zone: string): Temporal.PlainDate {
  return Temporal.Instant.fromEpochMilliseconds(second * 1000)
    .toZonedDateTimeISO(zone)
    .toPlainDate();
}

function beginOf(day: Temporal.PlainDate, unit: Buckets['unit']): Temporal.PlainDate {
  if (unit === 'week') return day.subtract({ days: day.dayOfWeek - 1 });
  return unit === 'month' ? day.with({ day: 1 }) : day;
}

function secondOf(day: Temporal.PlainDate, zone: string): number {
  return Math.floor(day.toZonedDateTime(zone).epochMilliseconds / 1000);
}
