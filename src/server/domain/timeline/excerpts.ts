import { writeLine } from './lines.ts';
import type { Step, StepAction, Timeline } from './model.ts';
import { talkOf } from './small-talk.ts';

const widest = 260;
const firstLines = 3;
const errorLines = 5;
const noteLines = 3;
const lastTalk = 10;

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

/** What the outcome is chosen by: the last lines of talk and notes, and the last result of a command or error. In time order. */
export function ending(timeline: Pick<Timeline, 'steps'>, width = widest): string[] {
  const all = told(timeline.steps);
  const talk = all.filter((action) => action.code === 'note' || (action.code === 'chat' && !/^(filler|opener)$/.test(talkOf(action.text))));
  const chosen = new Set(talk.slice(-lastTalk));
  const last = all.findLast(
    (action) => action.code === 'error' || (action.code === 'command' && (action.output !== null || action.exitCode !== null)),
  );
  if (last !== undefined) chosen.add(last);
  return written(all, chosen.size > 1 ? chosen : new Set([...chosen, ...all.slice(-6)]), width);
}

function told(steps: readonly Step[]): StepAction[] {
  return steps.flatMap((step) => step.actions);
}

function written(all: readonly StepAction[], chosen: ReadonlySet<StepAction>, width: number): string[] {
  return all.filter((action) => chosen.has(action)).map((action) => writeLine(action, Math.min(width, widest)));
}
