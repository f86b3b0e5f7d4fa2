import { diffArrays, diffWords } from 'diff';
import { z } from 'zod';
import type { Statement, SummaryContent } from './model.ts';
import { ownWords } from './own-words.ts';
import { wordSegmenter } from './word-overlap.ts';

const partSchema = z.object({ text: z.string(), change: z.enum(['same', 'removed', 'added']) });

/** What one field says in two versions. Those that are the same left out, the other one's words stand there in order. */
export const differenceSchema = z
  .object({
    field: z.enum(['title', 'problem', 'cause', 'done', 'result', 'open', 'outcome', 'issueTypes', 'applications', 'steps']),
    kind: z
      .enum(['text', 'list', 'steps'])
      .describe('Text: words in order. List: entries (codes, names, open points). Steps: only whether they differ.'),
    isChanged: z.boolean(),
    parts: z.array(partSchema),
  })
  .meta({ id: 'Difference' });

export type Difference = z.infer<typeof differenceSchema>;
type Part = z.infer<typeof partSchema>;

const texts = ['title', 'problem', 'cause', 'done', 'result'] as const;

/** Field by field, words apart as the newer one's language has them. Pure. */
export function differences(older: SummaryContent, newer: SummaryContent): Difference[] {
  const list = (field: Difference['field'], before: readonly string[], after: readonly string[]) =>
    difference(field, 'list', partsOf(diffArrays([...before], [...after]).flatMap((run) => run.value.map((value) => ({ ...run, value })))));
  return [
    ...texts.map((field) => difference(field, 'text', diffTexts(said(older[field]), said(newer[field]), newer.language))),
    list('open', older.open.map(said), newer.open.map(said)),
    list('outcome', [older.outcome], [newer.outcome]),
    list('issueTypes', older.issueTypes, newer.issueTypes),
    list('applications', older.applications, newer.applications),
    { field: 'steps', kind: 'steps', isChanged: JSON.stringify(older.steps) !== JSON.stringify(newer.steps), parts: [] },
  ];
}

function difference(field: Difference['field'], kind: Difference['kind'], parts: Part[]): Difference {
  return { field, kind, isChanged: parts.some(({ change }) => change !== 'same'), parts };
}

function diffTexts(before: string, after: string, language: string): Part[] {
  if (before === after) return before === '' ? [] : [{ text: before, change: 'same' }];
  return partsOf(diffWords(before, after, { intlSegmenter: wordSegmenter(language) }));
}

function partsOf(runs: readonly { readonly value: string; readonly added: boolean; readonly removed: boolean }[]): Part[] {
  return runs.map(({ value, added, removed }) => ({ text: value, change: added ? 'added' : removed ? 'removed' : 'same' }));
}

/** A statement that the views put into words is compared by the session's own words in it. */
function said(statement: Statement | null): string {
  return statement === null ? '' : ownWords(statement, ', ');
}
