import { isTerminalItem } from './actions.ts';
import { type Item, isTalk } from './items.ts';
import { windowKey } from './merge.ts';
import { familyOf, objectsOf } from './objects.ts';

/** Items that belong together, in time order. `talk`: nothing but chat and notes. */
export interface Group {
  readonly items: Item[];
  talk: boolean;
  /** A note after some work: that piece of work is told. */
  closed: boolean;
  application: string | null;
  terminal: boolean;
  family: string;
  objects: Set<string>;
  first: number;
  last: number;
}

const pauseMs = 10 * 60_000;
const preludeMs = 30_000;
const workBeforeNote = 3;
const mostObjects = 200;
/** Longer series are cut, so that a step stays something to be read. */
const mostItems = 60;
const joinedItems = 20;
const seriesMs = 90_000;

/** Cuts the session where the work turns to something else, then joins small neighbours until the number is believable. */
export function group(items: readonly Item[]): Group[] {
  const cut = splitEnd(cutWhereWorkTurns(items));
  return reduce(joinSame(absorbPreludes(absorbReturns(absorbGlances(untangle(cut))))), mostSteps(items.length));
}

/** 10 items make up to 5 steps, 30 up to 8, 100 up to 12; ten thousand never more than 24. */
function mostSteps(items: number): number {
  return items <= 100
    ? Math.max(3, Math.min(12, Math.round(1.3 * Math.sqrt(items) + 0.7)))
    : Math.min(24, Math.round(12 + 3 * Math.log10(items / 100) * 2));
}

function cutWhereWorkTurns(items: readonly Item[]): Group[] {
  const groups: Group[] = [];
  for (const item of items) {
    const current = groups.at(-1);
    if (current !== undefined && belongs(current, item)) add(current, item);
    else groups.push(start(item));
  }
  return groups;
}

function belongs(group: Group, item: Item): boolean {
  const gap = item.at - group.last;
  if (group.items.length >= mostItems) return false;
  if (isTalk(item)) return gap <= pauseMs;
  if (group.closed) return false;
  if (group.talk || gap > 2 * pauseMs) return false;
  const shared = objectsOf(item.action).some((word) => group.objects.has(word));
  if (item.action.code === 'command') {
    if (!group.terminal) return shared && gap <= pauseMs;
    if (group.family === '' || group.family === familyOf(item.action.command)) return true;
    return shared;
  }
  if (item.action.application === null) return shared || gap <= seriesMs;
  if (group.application === null || group.application === item.action.application) return !group.terminal || isTerminalItem(item) || shared;
  return shared && gap <= pauseMs;
}

function start(item: Item): Group {
  const talk = isTalk(item);
  const made: Group = {
    items: [],
    talk,
    closed: false,
    application: null,
    terminal: false,
    family: '',
    objects: new Set(),
    first: item.at,
    last: item.until,
  };
  add(made, item);
  return made;
}

function add(group: Group, item: Item): void {
  group.items.push(item);
  group.last = Math.max(group.last, item.until);
  if (item.action.code === 'note' && !group.talk && group.items.length > workBeforeNote) group.closed = true;
  if (isTalk(item)) return;
  group.talk = false;
  group.application ??= item.action.application;
  group.terminal ||= isTerminalItem(item);
  if (item.action.code === 'command') group.family = familyOf(item.action.command);
  if (group.objects.size < mostObjects) for (const word of objectsOf(item.action)) group.objects.add(word);
}

/** What is said after the last thing done is the conversation that ends the session, if it is more than a word. */
function splitEnd(groups: readonly Group[]): Group[] {
  const last = groups.at(-1);
  if (last === undefined || last.talk) return [...groups];
  const end = last.items.findLastIndex((item) => !isTalk(item)) + 1;
  const said = last.items.slice(end);
  if (said.length < 2 || !said.some((item) => item.weight >= 4)) return [...groups];
  return [...groups.slice(0, -1), rebuild(last.items.slice(0, end)), rebuild(said)];
}

/** Windows that took turns were merged over each other: such groups are one, so that steps follow each other in time. */
function untangle(groups: readonly Group[]): Group[] {
  const kept: Group[] = [];
  for (const next of groups) {
    const before = kept.at(-1);
    if (before !== undefined && before.last > next.first) kept[kept.length - 1] = join(before, next);
    else kept.push(next);
  }
  return kept;
}

/** A look at another window in the middle of one activity (A, b, A) is part of that activity. */
function absorbGlances(groups: readonly Group[]): Group[] {
  const kept: Group[] = [];
  for (const next of groups) {
    const glance = kept.at(-1);
    const before = kept.at(-2);
    if (
      glance !== undefined &&
      before !== undefined &&
      isGlance(glance) &&
      !before.talk &&
      before.application !== null &&
      before.application === next.application
    ) {
      kept.splice(-2, 2, join(join(before, glance), next));
    } else kept.push(next);
  }
  return kept;
}

/** Coming back to a window without doing anything there is no step of its own, nor is the last look before the end. */
function absorbReturns(groups: readonly Group[]): Group[] {
  const seen = new Set<string>();
  const kept: Group[] = [];
  for (const [position, next] of groups.entries()) {
    const keys = next.items.flatMap(({ action }) => (action.code === 'window' ? [windowKey(action.application, action.title)] : []));
    const before = kept.at(-1);
    if (before !== undefined && isGlance(next) && (position === groups.length - 1 || keys.every((key) => seen.has(key))))
      kept[kept.length - 1] = join(before, next);
    else kept.push(next);
    for (const key of keys) seen.add(key);
  }
  return kept;
}

/** One window on the way to the next thing belongs to that thing. */
function absorbPreludes(groups: readonly Group[]): Group[] {
  const kept: Group[] = [];
  for (const next of groups) {
    const before = kept.at(-1);
    const way =
      before !== undefined && before.items.length === 1 && isGlance(before) && !next.talk && next.first - before.last <= preludeMs;
    if (way) kept[kept.length - 1] = join(before, next);
    else kept.push(next);
  }
  return kept;
}

/** What stood between two groups of one application is gone, or one of two in a terminal is hardly more than a command: they are one. */
function joinSame(groups: readonly Group[]): Group[] {
  const kept: Group[] = [];
  for (const next of groups) {
    const before = kept.at(-1);
    if (before !== undefined && isSameWork(before, next)) kept[kept.length - 1] = join(before, next);
    else kept.push(next);
  }
  return kept;
}

function isSameWork(before: Group, next: Group): boolean {
  if (next.first - before.last > pauseMs || before.closed) return false;
  if (before.terminal && next.terminal) return Math.min(before.items.length, next.items.length) <= 2;
  if (before.application === null || before.application !== next.application) return false;
  return before.items.length + next.items.length <= joinedItems;
}

function isGlance(group: Group): boolean {
  return group.items.length <= 2 && group.items.every((item) => item.action.code === 'window' && item.weight < 6);
}

/** Joins the cheapest neighbours in rounds; every round closes at least one boundary, and usually half of those too many. */
function reduce(groups: readonly Group[], most: number): Group[] {
  let current = [...groups];
  while (current.length > most) {
    const costs = current
      .slice(1)
      .map((group, index) => boundary(current[index] as Group, group, index === 0, index === current.length - 2));
    const tooMany = current.length - most;
    const close = Math.max(1, Math.ceil(tooMany / 2));
    const limit = [...costs].sort((a, b) => a - b)[close - 1] ?? 0;
    const next: Group[] = [];
    let closed = 0;
    let justJoined = false;
    for (const [index, group] of current.entries()) {
      const cost = costs[index - 1];
      const before = next.at(-1);
      if (before !== undefined && cost !== undefined && cost <= limit && closed < tooMany && !justJoined) {
        next[next.length - 1] = join(before, group);
        closed += 1;
        justJoined = true;
      } else {
        next.push(group);
        justJoined = false;
      }
    }
    current = next;
  }
  return current;
}

/** How much two neighbours are apart: other application, other objects, a pause; small ones join first, the first and last talk stay apart. */
function boundary(a: Group, b: Group, first: boolean, last: boolean): number {
  const size = Math.min(substance(a), substance(b));
  let cost = Math.min(4, size / 4);
  if (a.application !== b.application) cost += 2;
  if (a.terminal && b.terminal) cost -= 1;
  if ([...b.objects].slice(0, 40).some((word) => a.objects.has(word))) cost -= 2;
  if ((first && a.talk) || (last && b.talk)) cost += 3;
  return cost + Math.log2(1 + Math.max(0, b.first - a.last) / 60_000) / 2;
}

function substance(group: Group): number {
  return group.items.reduce((sum, item) => sum + Math.max(0, item.weight - 1), 0);
}

/** Puts the items of `b` behind those of `a`, in place, so that long chains stay cheap. */
function join(a: Group, b: Group): Group {
  for (const item of b.items) a.items.push(item);
  a.talk &&= b.talk;
  a.closed = b.closed;
  a.application ??= b.application;
  a.terminal ||= b.terminal;
  a.family = b.family || a.family;
  for (const word of b.objects) if (a.objects.size < mostObjects) a.objects.add(word);
  a.last = Math.max(a.last, b.last);
  return a;
}

function rebuild(items: readonly Item[]): Group {
  const [head, ...rest] = items as [Item, ...Item[]];
  const made = start(head);
  for (const item of rest) add(made, item);
  return made;
}
