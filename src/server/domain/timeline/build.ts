import type { SessionEvent } from '../sessions/model.ts';
import { itemOf } from './actions.ts';
import { cutToBudget } from './cut.ts';
import { group } from './group.ts';
import type { Placed } from './items.ts';
import { merge } from './merge.ts';
import type { Timeline } from './model.ts';
import { asBuiltIn, type Naming } from './naming.ts';
import { sift } from './noise.ts';
import { stepOf } from './steps.ts';
import { weigh } from './weigh.ts';

/**
 * Turns a session's events into steps and into the log that a model reads. Pure: the same events give the same timeline.
 * Every event stands in exactly one step or in `left`; and events = log lines + merged + noise + over budget.
 * `budget`: characters of the whole log, line breaks included (about 2,600 for a small model). `naming`: the company's names.
 */
export function buildTimeline(
  events: readonly SessionEvent[],
  { budget, naming = asBuiltIn }: { readonly budget: number; readonly naming?: Naming },
): Timeline {
  const { kept, left } = sift(events, inTime(events), naming);
  const items = merge(kept.map(itemOf));
  weigh(items);
  const steps = group(items).map((one) => stepOf(one, events));
  return { steps, log: cutToBudget(items, left.length, budget), left };
}

/** Positions in time order; equal times keep their order, an unreadable time is that of the event before. */
function inTime(events: readonly SessionEvent[]): Placed[] {
  let last = 0;
  const placed = events.map((event, index) => {
    const at = Date.parse(event.at);
    last = Number.isNaN(at) ? last : at;
    return { index, at: last };
  });
  return placed.sort((a, b) => a.at - b.at || a.index - b.index);
}
