import type { SessionEvent } from '../sessions/model.ts';
import { type Whereabouts, whereabouts } from './applications.ts';
import { isBookkeeping } from './bookkeeping.ts';
import type { Placed } from './items.ts';
import type { Naming } from './naming.ts';
import { fold, hasCode, namesFault } from './words.ts';

/** An event worth telling, and where it took place. */
export interface Kept extends Placed {
  readonly event: SessionEvent;
  readonly where: Whereabouts;
}

export interface Sifted {
  readonly kept: readonly Kept[];
  /** Positions of what was left out, ascending in time. */
  readonly left: readonly number[];
}

const flickerMs = 3_000;
const nowhere: Whereabouts = { place: 'work', application: null, title: '' };

/**
 * Takes out what no reader needs: bookkeeping, the desktop, the support tool's own windows, windows that are private
 * (and whatever was copied or done in them), empty events, and windows that had the focus for less than three seconds.
 */
export function sift(events: readonly SessionEvent[], order: readonly Placed[], naming: Naming): Sifted {
  const left: number[] = [];
  const kept: Kept[] = [];
  const titled = new Set<string>();
  let focus: Whereabouts = nowhere;
  for (const placed of order) {
    const event = events[placed.index];
    if (event === undefined) continue;
    const where = whereabouts(event, naming);
    if (event.kind === 'window') {
      focus = where;
      if (where.title !== '' && where.application !== null) titled.add(where.application);
    }
    if (isNoise(event, where, focus)) left.push(placed.index);
    else kept.push({ ...placed, event, where });
  }
  const flickers = flickering(kept);
  const rest = kept.filter((one, position) => {
    const empty =
      one.event.kind === 'window' &&
      one.where.title === '' &&
      (one.event.title ?? '').trim() === '' &&
      titled.has(one.where.application ?? '');
    if (!empty && !flickers.has(position)) return true;
    left.push(one.index);
    return false;
  });
  return { kept: rest, left: left.sort((a, b) => a - b) };
}

function isNoise(event: SessionEvent, where: Whereabouts, focus: Whereabouts): boolean {
  if (isBookkeeping(event)) return true;
  switch (event.kind) {
    case 'chat':
    case 'note':
      return isBlank(event.text ?? event.title);
    case 'error':
      return isBlank(event.text) && isBlank(event.title) && isBlank(event.output);
    case 'command':
      return isBlank(event.command) && isBlank(event.output) && isBlank(event.text);
    case 'file':
      return isBlank(event.path) && isBlank(event.text) && isBlank(event.title);
    case 'clipboard':
      return isBlank(event.text ?? event.title) || (event.app === undefined ? focus : where).place === 'private';
    case 'window':
      return where.place !== 'work' || (where.title === '' && where.application === null);
    default:
      return where.place === 'private' || (where.place === 'support' && isBlank(event.text));
  }
}

function isBlank(text: string | undefined): boolean {
  return text === undefined || !/[^\s\p{Cc}\p{Cf}]/u.test(text);
}

/**
 * Positions of windows that only flashed up on the way to another one. A window that names a fault is never flicker,
 * and where most windows are that short the clock tells nothing: then only A-b-A counts.
 */
function flickering(kept: readonly Kept[]): ReadonlySet<number> {
  const short: number[] = [];
  const between = new Set<number>();
  let windows = 0;
  for (const [position, one] of kept.entries()) {
    if (one.event.kind !== 'window') continue;
    windows += 1;
    const before = kept[position - 1];
    const after = kept[position + 1];
    if (before?.event.kind !== 'window' || after?.event.kind !== 'window' || after.at - one.at >= flickerMs) continue;
    if (namesFault(fold(one.where.title)) || hasCode(one.where.title)) continue;
    short.push(position);
    if (sameWindow(before, after) && !sameWindow(before, one)) between.add(position);
  }
  return short.length * 2 >= windows ? between : new Set(short);
}

function sameWindow(a: Kept, b: Kept): boolean {
  return a.where.application === b.where.application && a.where.title === b.where.title;
}
