import type { T } from './translator.ts';

/** Counts of what goes, and what that means. */
export interface DeletionTold {
  readonly versions: number;
  readonly reviewed: number;
  readonly feedback: number;
  readonly events: number;
  readonly stopsWriting: boolean;
  readonly canBeWrittenAgain: boolean;
  readonly stillQuotes: boolean;
}

/** Sentences for whoever is about to delete. */
export function deletionLines(t: T, told: DeletionTold): string[] {
  const counts = (['versions', 'reviewed', 'feedback', 'events'] as const).filter((name) => told[name] > 0);
  return [
    ...counts.map((name) => t(`revision.deletion.${name}`, { count: told[name] })),
    ...(told.stopsWriting ? [t('revision.deletion.stops')] : []),
    ...(told.canBeWrittenAgain ? [t('revision.deletion.again')] : []),
    ...(told.stillQuotes ? [t('revision.deletion.quotes')] : []),
    t('revision.deletion.stays'),
  ];
}
