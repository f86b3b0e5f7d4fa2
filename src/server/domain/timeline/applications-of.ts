import type { SessionEvent } from '../sessions/model.ts';
import type { StepAction, Timeline } from './model.ts';
import { fold } from './words.ts';

const most = 8;
const longestLookMs = 120_000;
/** Parts of an operating system that everybody passes through. */
const passages: ReadonlySet<string> = new Set(['File Explorer', 'Finder', 'User Account Control', 'Windows Terminal']);

const setup = /set-?up|install|^unins|update(r)?$/i;

/**
 * The applications that the work was really about, most used first, at most eight: those of the steps (so no private windows,
 * bookkeeping or support tool). Commands, errors and actions count more than a look; being named in talk counts too.
 */
export function applicationsOf(events: readonly SessionEvent[], timeline: Pick<Timeline, 'steps'>): string[] {
  const used = new Map<string, number>();
  const actions = timeline.steps.flatMap((step) => step.actions);
  for (const action of actions) {
    if (action.application === null) continue;
    used.set(action.application, (used.get(action.application) ?? 0) + useOf(action, events));
  }
  const talk = ` ${fold(said(actions)).replace(/[^\p{L}\p{N}]+/gu, ' ')} `;
  for (const [application, use] of used) if (talk.includes(` ${fold(application)} `)) used.set(application, use + 3);
  const installers = new Set(actions.flatMap((action) => (action.code === 'file' ? [stem(action.path)] : [])));
  const ranked = [...used]
    .filter(([application]) => !installers.has(fold(application)) && !setup.test(application))
    .sort((a, b) => b[1] - a[1]);
  const top = ranked[0]?.[1] ?? 0;
  const real = ranked.filter(([application, use]) => use >= Math.min(1, top) && (!passages.has(application) || use >= top / 4));
  return (real.length > 0 ? real : ranked).slice(0, most).map(([application]) => application);
}

function useOf(action: StepAction, events: readonly SessionEvent[]): number {
  if (action.code !== 'window') return 3 * action.events.length;
  return action.events.reduce((sum, index) => sum + 0.5 + look(events, index) / longestLookMs, 0.3);
}

/** How long the window was in front: until the next event, at most two minutes. */
function look(events: readonly SessionEvent[], index: number): number {
  const span = Date.parse(events[index + 1]?.at ?? '') - Date.parse(events[index]?.at ?? '');
  return Number.isNaN(span) ? 0 : Math.min(longestLookMs, Math.max(0, span));
}

function stem(path: string): string {
  return fold(path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1)).replace(/\.\w{1,5}$/, '');
}

function said(actions: readonly StepAction[]): string {
  const talk = actions.filter((action) => action.code === 'chat' || action.code === 'note').slice(0, 200);
  return talk.map((action) => ('text' in action ? action.text : '')).join(' ');
}
