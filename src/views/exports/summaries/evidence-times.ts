import type { DocumentTexts } from '../../i18n/document-texts.ts';
import { runsOf } from '../../summary-text/runs.ts';
import type { Run } from '../document.ts';
import type { SummaryForFile } from './props.ts';

/** When the events happened that a sentence rests on, as a run behind it: " [09:14:07, 09:15:20–09:16:02]". */
export function evidenceRun(texts: DocumentTexts, events: readonly number[], times: SummaryForFile['times']): readonly Run[] {
  const told = runsOf(events).flatMap(([first, last]) => {
    const [start, end] = [times[first], times[last]];
    if (start === undefined || end === undefined) return [];
    const [from, to] = [texts.second(start), texts.second(end)];
    return [from === to ? from : `${from}–${to}`];
  });
  return told.length === 0 ? [] : [{ text: ` [${[...new Set(told)].join(', ')}]`, style: 'aside' }];
}
