import type { StepActionView, StepView } from './types.ts';

/** Words. A summary is read in a minute: the whole of it stands in the timeline, one press away. */
const most = { text: 40, output: 10, failure: 20 };

/**
 * What a step tells of its actions: commands, files, notes, errors; beside them one window, by itself three. Talk is the
 * model's to tell; where a step is nothing but talk, its first line stands for it.
 */
export function toldActions({ actions }: StepView): StepActionView[] {
  const silent = actions.filter(({ code }) => code !== 'chat');
  const work = silent.filter(({ code }) => code !== 'window');
  const windows = silent.filter(({ code }) => code === 'window').slice(0, work.length > 0 ? 1 : 3);
  const told = silent.length > 0 ? silent.filter((action) => action.code !== 'window' || windows.includes(action)) : actions.slice(0, 1);
  return told.map(shortened);
}

function shortened(action: StepActionView): StepActionView {
  switch (action.code) {
    case 'command':
      return { ...action, output: action.output && cut(action.output, action.failed ? most.failure : most.output) };
    case 'chat':
    case 'note':
    case 'error':
    case 'action':
    case 'clipboard':
    case 'other':
      return { ...action, text: cut(action.text, most.text) };
    default:
      return action;
  }
}

/** Chinese and Japanese write no spaces: two and a half of their characters count as a word. */
const piece =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]{1,3}|[^\s\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]+/gu;

function cut(text: string, words: number): string {
  const pieces = [...text.matchAll(piece)];
  const last = pieces[words - 1];
  return last === undefined || pieces.length === words ? text : `${text.slice(0, last.index + last[0].length)} …`;
}
