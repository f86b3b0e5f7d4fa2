import type { TranslatedLine } from '../../../llm/tasks/types.ts';
import type { Statement, SummaryContent, SummaryLanguage } from './model.ts';
import type { Untranslated } from './translation-model.ts';

interface Place {
  readonly field: Untranslated['field'];
  readonly index: number | null;
  readonly text: string;
}

/** The sentences that stand in words: what the code tells is told in any language, steps and labels too. */
export function sentencesOf(content: SummaryContent): Place[] {
  const single = (['title', 'problem', 'cause', 'done', 'result'] as const).flatMap((field) => place(field, null, content[field]));
  return [...single, ...content.open.flatMap((point, index) => place('open', index, point))];
}

function place(field: Place['field'], index: number | null, statement: Statement | null): Place[] {
  return statement?.text ? [{ field, index, text: statement.text }] : [];
}

/** The same summary in another language; a sentence without a translation stays as it was, and is named. Pure. */
export function translatedContent(
  content: SummaryContent,
  language: SummaryLanguage,
  lines: readonly TranslatedLine[],
): { readonly content: SummaryContent; readonly untranslated: readonly Untranslated[] } {
  const places = sentencesOf(content).map((one, n) => ({ ...one, line: lines[n] }));
  const said = <S extends Statement | null>(field: Place['field'], index: number | null, statement: S): S => {
    const text = places.find((one) => one.field === field && one.index === index)?.line?.text;
    return statement && text ? { ...statement, text } : statement;
  };
  const { title, problem, cause, done, result, open } = content;
  return {
    content: {
      ...content,
      language,
      title: said('title', null, title),
      problem: said('problem', null, problem),
      cause: said('cause', null, cause),
      done: said('done', null, done),
      result: said('result', null, result),
      open: open.map((point, index) => said('open', index, point)),
    },
    untranslated: places.flatMap(({ field, index, line }) =>
      line?.text ? [] : [{ field, index, code: line?.fault?.code ?? 'empty', detail: line?.fault?.detail ?? '' }],
    ),
  };
}
