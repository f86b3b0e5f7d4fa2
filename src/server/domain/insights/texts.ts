import type { InsightText } from '../../../db/queries/insight-keep.ts';
import type { Statement, SummaryContent } from '../summaries/model.ts';
import { ownWords } from '../summaries/own-words.ts';
import type { StepAction } from '../timeline/model.ts';
import { pairsOf, unspaced } from './pairs.ts';

/** Of what one session's steps say, and of what its variants say, no more is searched: characters. */
const longest = { steps: 200_000, variants: 50_000 };

/** The words of a summary as they are searched (SPEC F2): what its statements say, in other languages too, and what its steps carry. */
export function textOf(content: SummaryContent, variants: readonly SummaryContent[]): InsightText {
  const title = clean(said(content.title));
  const told = clean([...toldOf(content), ...variantTexts(content, variants)].join('\n'));
  const steps = clean(stepTexts(content).join('\n').slice(0, longest.steps));
  const applications = clean(content.applications.join('\n'));
  return { title, told, steps, applications, pairs: pairsOf([title, told, steps, applications].join('\n')) };
}

/** What variants say otherwise; a statement that stayed as it was is there already. */
function variantTexts(content: SummaryContent, variants: readonly SummaryContent[]): string[] {
  const own = new Set(statementsOf(content));
  const others = variants.flatMap(statementsOf).filter((one) => !own.has(one));
  const all = [...new Set(others)].join('\n').slice(0, longest.variants);
  return all === '' ? [] : [all];
}

/** The title, and what stands below it. */
export function statementsOf(content: SummaryContent): string[] {
  return [said(content.title), ...toldOf(content)].filter(Boolean);
}

/** What stands below the title, statement by statement. */
export function toldOf({ problem, cause, done, result, open }: SummaryContent): string[] {
  return [problem, cause, done, result, ...open]
    .filter((one) => one !== null)
    .map(said)
    .filter(Boolean);
}

export function stepTexts({ steps }: SummaryContent): string[] {
  return steps.flatMap(({ actions }) => actions.flatMap(wordsOf)).filter(Boolean);
}

/** A command a line. */
export function said(statement: Statement): string {
  return ownWords(statement, '\n');
}

function wordsOf(action: StepAction): string[] {
  switch (action.code) {
    case 'command':
      return [action.command, action.output ?? ''];
    case 'window':
      return [action.title];
    case 'file':
      return [action.path];
    default:
      return [action.text];
  }
}

/** One form for one character, so that full-width letters are found, too; scripts without spaces apart from the words beside them. */
function clean(text: string): string {
  return text.normalize('NFKC').replace(unspaced, ' $& ');
}
