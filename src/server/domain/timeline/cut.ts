import type { Item } from './items.ts';
import { roleOf, writeLine } from './lines.ts';
import { windowKey } from './merge.ts';
import type { Log, LogLine } from './model.ts';

/** Widths of a line's text, from the widest to the narrowest tried before lines are dropped; lines of weight get more. */
const widths = [420, 260, 180, 130, 100, 78] as const;
/** Where lines of substance had to go, nothing lighter than this stays. */
const lightest = 2;
/** A line cut further than this says nothing any more. */
const narrow = 60;
const narrowest = 12;

interface Candidate {
  readonly item: Item;
  readonly events: readonly number[];
  readonly order: number;
  readonly tie: number;
}

/**
 * The log within `budget` characters (one per line break counted), in time order. Long lines are shortened before lines are
 * dropped, small talk and repeated windows go before anything of substance is cut to pieces, and what is dropped is counted.
 */
export function cutToBudget(items: readonly Item[], noise: number, budget: number): Log {
  const all = candidates(items);
  const merged = all.reduce((sum, one) => sum + one.events.length - 1, 0);
  const ranked = [...all].sort((a, b) => b.item.weight - a.item.weight || a.tie - b.tie).slice(0, Math.ceil(budget / narrowest) + 1);
  const best = widths.map((width) => choose(ranked, width, budget)).reduce((a, b) => (b.worth > a.worth * 1.0001 ? b : a));
  const chosen = widen(best.chosen, best.room).sort((a, b) => a.one.order - b.one.order);
  const lines: LogLine[] = chosen.map(({ one, text }) => ({
    events: one.events,
    role: roleOf(one.item.action),
    text,
    weight: one.item.weight,
  }));
  return { lines, omitted: { merged, noise, overBudget: all.length - lines.length } };
}

/** A window seen again later adds nothing to the log: its events go to the line that stands. Faults are told again. */
function candidates(items: readonly Item[]): Candidate[] {
  const found: (Candidate & { events: number[] })[] = [];
  const windows = new Map<string, number[]>();
  for (const item of items) {
    const { action } = item;
    if (action.code === 'window' && item.weight < 6) {
      const key = windowKey(item.action.application, action.title);
      const before = windows.get(key);
      if (before !== undefined) {
        before.push(...action.events);
        continue;
      }
      const events = [...action.events];
      windows.set(key, events);
      found.push({ item, events, order: found.length, tie: spread(found.length) });
      continue;
    }
    found.push({ item, events: [...action.events], order: found.length, tie: spread(found.length) });
  }
  return found;
}

interface Written {
  readonly one: Candidate;
  readonly text: string;
}

/** What fits at one width, best first, and what it is worth: a line cut short is worth less than a whole one. */
function choose(ranked: readonly Candidate[], width: number, budget: number): { chosen: Written[]; room: number; worth: number } {
  const chosen: Written[] = [];
  let room = budget;
  let worth = 0;
  let dropped = false;
  for (const one of ranked) {
    const wide = writeLine(one.item.action, widthFor(one, width));
    const text = wide.length + 1 > room ? writeLine(one.item.action, narrow) : wide;
    if (text.length + 1 > room) {
      dropped = true;
      continue;
    }
    if (dropped && one.item.weight < lightest) break;
    const full = writeLine(one.item.action, widths[0]).length;
    room -= text.length + 1;
    worth += one.item.weight ** 1.5 * Math.sqrt(text.length / full);
    chosen.push({ one, text });
    if (room < narrowest) break;
  }
  return { chosen, room, worth };
}

/** Notes, errors and the lines at either end are cut last. */
function widthFor(one: Candidate, width: number): number {
  const { weight } = one.item;
  return Math.min(widths[0], Math.round(width * (weight >= 12 ? 3 : weight >= 10 ? 2 : weight >= 9 ? 1.4 : 1)));
}

/** Room that is left goes to the lines that matter most. */
function widen(chosen: readonly Written[], room: number): Written[] {
  let left = room;
  return chosen.map(({ one, text }) => {
    for (const width of widths) {
      const wider = writeLine(one.item.action, width);
      if (wider.length <= text.length) break;
      if (wider.length - text.length > left) continue;
      left -= wider.length - text.length;
      return { one, text: wider };
    }
    return { one, text };
  });
}

/** Bit reversal: of equal lines, those spread evenly over the session come first. */
function spread(order: number): number {
  let reversed = 0;
  for (let bit = 0; bit < 17; bit += 1) reversed = (reversed << 1) | ((order >> bit) & 1);
  return reversed;
}
