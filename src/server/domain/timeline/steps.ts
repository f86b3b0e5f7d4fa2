import type { SessionEvent } from '../sessions/model.ts';
import type { Group } from './group.ts';
import type { DraftAction, Item } from './items.ts';
import { windowKey } from './merge.ts';
import type { Step } from './model.ts';

/** A group as a step: its actions in time order, a window that came back told once. */
export function stepOf(group: Group, events: readonly SessionEvent[]): Step {
  const actions: DraftAction[] = [];
  const windows = new Map<string, DraftAction>();
  for (const item of group.items) {
    const action = { ...item.action, events: [...item.action.events] };
    if (action.code === 'window') {
      const key = windowKey(item.action.application, action.title);
      const before = windows.get(key);
      if (before?.code === 'window') {
        before.events.push(...action.events);
        before.times += action.times;
        continue;
      }
      windows.set(key, action);
    }
    actions.push(action);
  }
  for (const action of actions) action.events.sort((a, b) => a - b);
  const all = actions.flatMap((action) => action.events).sort((a, b) => a - b);
  const times = all.map((index) => events[index]?.at ?? '').map((at) => [at, Date.parse(at)] as const);
  const start = times.reduce((a, b) => (b[1] < a[1] ? b : a), times[0] ?? ['', 0]);
  const end = times.reduce((a, b) => (b[1] >= a[1] ? b : a), times[0] ?? ['', 0]);
  return { events: all, application: mainApplication(group.items), start: start[0], end: end[0], actions };
}

/** The application most of the step happened in; commands and errors count more than windows. */
function mainApplication(items: readonly Item[]): string | null {
  const counts = new Map<string, number>();
  for (const { action } of items) {
    const { application } = action;
    if (application === null) continue;
    counts.set(application, (counts.get(application) ?? 0) + (action.code === 'window' ? action.times : 3 * action.events.length));
  }
  let best: string | null = null;
  for (const [application, count] of counts) if (best === null || count > (counts.get(best) ?? 0)) best = application;
  return best;
}
