import { type TrainingSession, targetsOf } from './session.ts';

/** How many there are of each, most first, a line a heading. */
export function spreadOf(trainings: readonly TrainingSession[]): string {
  const of = (heading: string, values: (training: TrainingSession) => readonly string[]) =>
    `${heading.padEnd(18)} ${counted(trainings.flatMap(values))}`;
  return [
    `${trainings.length} sessions, ${trainings.flatMap(targetsOf).length} examples`,
    of('issue type', ({ issueType }) => [issueType]),
    of('outcome', ({ outcome }) => [outcome]),
    of('platform', ({ session }) => [session.platform]),
    of('session language', ({ session }) => [session.lang?.split('-')[0] ?? 'none']),
    of('target language', (training) => targetsOf(training).map(([language]) => language)),
    of('cause', (training) => targetsOf(training).map(([, { cause }]) => (cause === null ? 'unknown' : 'known'))),
    of('open', (training) => targetsOf(training).map(([, { open }]) => (open.length === 0 ? 'nothing' : 'something'))),
    of('events', ({ session }) => [sizeOf(session.events.length)]),
    of('trait', ({ traits }) => traits),
  ].join('\n');
}

function sizeOf(events: number): string {
  if (events <= 12) return 'up to 12';
  if (events <= 30) return '13 to 30';
  if (events <= 60) return '31 to 60';
  return 'over 60';
}

function counted(values: readonly string[]): string {
  const counts = [...Map.groupBy(values, (value) => value)].map(([value, found]) => [value, found.length] as const);
  return counts
    .sort(([, a], [, b]) => b - a)
    .map(([value, count]) => `${value} ${count}`)
    .join(' · ');
}
