import type { SummaryContent } from '../model.ts';

/** Steps that begin before the one above them: the first event of each has to come later than that of the last. */
export function stepsOutOfOrder({ steps }: Pick<SummaryContent, 'steps'>): { readonly step: number; readonly events: readonly number[] }[] {
  return steps.flatMap((step, index) => {
    const before = steps[index - 1];
    if (!before || (before.events[0] ?? 0) <= (step.events[0] ?? 0)) return [];
    return [{ step: index, events: step.events }];
  });
}
