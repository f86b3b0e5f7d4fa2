import type { SummaryContent } from '../model.ts';
import { checkSummary } from './check-summary.ts';
import type { Source } from './source.ts';

/** The content with the doubts on its changed fields as they are now; a new outcome is a new light on the result. Pure. */
export function recheck(content: SummaryContent, changed: readonly string[], source: Source): SummaryContent {
  if (source.events.length === 0) return content; // Its log was deleted: nothing is left to check it against.
  const fields = changed.includes('outcome') ? [...changed, 'result'] : changed;
  const isNew = ({ field }: { readonly field: string }) => fields.includes(field);
  const kept = content.flags.filter((flag) => !isNew(flag) || flag.events === undefined);
  return { ...content, flags: [...kept, ...checkSummary(content, source).filter(isNew)] };
}
