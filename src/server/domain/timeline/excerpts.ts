import { writeLine } from './lines.ts';
import type { Step, StepAction, Timeline } from './model.ts';
import { talkOf } from './small-talk.ts';

const widest = 260;
const firstLines = 3;
const errorLines = 5;
const noteLines = 3;
const lastTalk = 10;
/** A note among these sums up; an earlier one is part of the story. */
const lastWords = 3;

/** What the issue type is chosen by: the customer's first three lines of substance, error lines, notes. In time order. */
export function opening(timeline: Pick<Timeline, 'steps'>, width = widest): string[] {
  const all = told(timeline.steps);
  const chosen = new Set<StepAction>();
  const said = all.filter((action) => action.code === 'chat' && talkOf(action.text) === 'substance');
  const bySpeaker = said.filter((action) => action.code === 'chat' && action.from !== 'supporter');
  for (const one of (bySpeaker.length > 0 ? bySpeaker : said).slice(0, firstLines)) chosen.add(one);
  for (const one of all.filter((action) => action.code === 'error').slice(0, errorLines)) chosen.add(one);
  for (const one of all.filter((action) => action.code === 'note').slice(-noteLines)) chosen.add(one);
  return written(all, chosen.size > 0 ? chosen : new Set(all.slice(0, 6)), width);
}

/**
 * What the outcome is chosen by: what was wrong, in a line; the last lines of talk and notes, and the last result of a
 * command or error, in time order; and a closing note at the end, nearly whole, since it tells how things stand.
 */
export function ending(timeline: Pick<Timeline, 'steps'>, width = widest): string[] {
  const all = told(timeline.steps);
  const talk = all.filter((action) => action.code === 'note' || (action.code === 'chat' && !/^(filler|opener)$/.test(talkOf(action.text))));
  const chosen = new Set(talk.slice(-lastTalk));
  const last = all.findLast(
    (action) => action.code === 'error' || (action.code === 'command' && (action.output !== null || action.exitCode !== null)),
  );
  if (last !== undefined) chosen.add(last);
  if (chosen.size <= 1) for (const one of all.slice(-6)) chosen.add(one);
  const shown = all.filter((action) => chosen.has(action));
  const note = shown.slice(-lastWords).findLast((action) => action.code === 'note');
  const narrow = Math.min(width, widest) * 0.6;
  return [
    ...complaintBefore(all, chosen, narrow),
    ...shown.filter((action) => action !== note).map((action) => writeLine(action, narrow)),
    ...(note ? [closing(note, Math.min(width, widest) * 2.3)] : []),
  ];
}

/** The customer's first words of substance, unless they are shown anyway. */
function complaintBefore(all: readonly StepAction[], shown: ReadonlySet<StepAction>, width: number): string[] {
  const first = all.find((action) => action.code === 'chat' && action.from !== 'supporter' && talkOf(action.text) === 'substance');
  if (first === undefined || shown.has(first)) return [];
  return [`problem: ${writeLine(first, width).replace(/^[^:]*: /, '')}`];
}

function closing(action: StepAction, width: number): string {
  return writeLine(action.code === 'note' ? { ...action, text: withoutChores(action.text) } : action, width);
}

/** What is to be done some day sounds like something that is still broken. */
const chores =
  /(^|[.;,:!)\]\s]\s*)(to[ -]?do|später|à faire|reste à faire|da fare|a fazer|por hacer|te doen|do zrobienia|后续|待办|今後)\s*[:：].*$/isu;
const enoughLeft = 20;

function withoutChores(note: string): string {
  const rest = note.replace(chores, '$1').trim();
  return rest.length > enoughLeft ? rest : note;
}

function told(steps: readonly Step[]): StepAction[] {
  return steps.flatMap((step) => step.actions);
}

function written(all: readonly StepAction[], chosen: ReadonlySet<StepAction>, width: number): string[] {
  return all.filter((action) => chosen.has(action)).map((action) => writeLine(action, Math.min(width, widest)));
}
