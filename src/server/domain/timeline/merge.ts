import type { Item } from './items.ts';
import { talkOf } from './small-talk.ts';
import { fold } from './words.ts';

/**
 * Repeats become one item that keeps all their events: the same window seen again while nothing else happened, the same
 * command run again at once with the same result (of three and more with changing results the first and the last stay),
 * the same line typed twice. What is tried or said again after something else happened is news and stands on its own.
 */
export function merge(items: readonly Item[]): Item[] {
  const merged: Item[] = [];
  let windows = new Map<string, Item>();
  let series: Item[] = [];
  let previous: Item | null = null;
  for (const item of items) {
    const { action } = item;
    if (action.code === 'window') {
      const key = windowKey(action.application, action.title);
      const same = windows.get(key);
      if (same !== undefined) {
        absorb(same, item);
        continue;
      }
      windows.set(key, item);
      merged.push(item);
      continue;
    }
    windows = new Map();
    if (action.code === 'command') {
      if (!sameCommand(series[0], item)) series = [];
      if (repeats(series, item)) continue;
      series.push(item);
    } else {
      if (action.code !== 'chat' || talkOf(action.text) === 'substance') series = [];
      if (previous !== null && textKey(previous) === textKey(item)) {
        absorb(previous, item);
        continue;
      }
    }
    previous = item;
    merged.push(item);
  }
  return merged;
}

/** Titles that only count ("Downloading 40 %", "(3) Inbox") are one window. */
export function windowKey(application: string | null, title: string): string {
  const folded = fold(title);
  return `${application ?? ''}\n${/\d ?%/.test(folded) ? folded.replace(/\d+/g, '#') : folded}`;
}

function sameCommand(before: Item | undefined, item: Item): boolean {
  if (before?.action.code !== 'command' || item.action.code !== 'command') return false;
  return before.action.application === item.action.application && before.action.command.toLowerCase() === item.action.command.toLowerCase();
}

/** Whether the command goes into an item of its series: one with the same result, or the last of three and more. */
function repeats(series: readonly Item[], item: Item): boolean {
  const last = series.at(-1);
  if (last?.action.code !== 'command' || item.action.code !== 'command') return false;
  const same = last.action.exitCode === item.action.exitCode && outputShape(last.action.output) === outputShape(item.action.output);
  if (!same && series.length < 2) return false;
  absorb(last, item);
  if (!same) {
    last.action.output = item.action.output;
    last.action.exitCode = item.action.exitCode;
    last.action.failed = item.action.failed;
  }
  return true;
}

/** Outputs that differ in their measurements only (times, sizes) say the same. */
export function outputShape(output: string | null): string {
  return output === null ? '' : fold(output).replace(/\d+/g, '#');
}

function textKey({ action }: Item): string {
  switch (action.code) {
    case 'chat':
      return `chat\n${action.from ?? ''}\n${action.text.toLowerCase()}`;
    case 'file':
      return `file\n${action.direction ?? ''}\n${action.path}`;
    case 'other':
      return `other\n${action.kind}\n${action.text}`;
    case 'window':
    case 'command':
      return action.code;
    default:
      return `${action.code}\n${action.application ?? ''}\n${action.text}`;
  }
}

function absorb(into: Item, from: Item): void {
  into.action.events.push(...from.action.events);
  if ('times' in into.action) into.action.times += 1;
  into.until = from.at;
}
