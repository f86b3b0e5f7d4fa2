import type { DraftAction, Item } from './items.ts';
import { fold } from './words.ts';

/** How far back a line of talk counts as typed twice. */
const typedTwice = 4;

/**
 * Repeats become one item that keeps all their events: the same window seen again while nothing else happened, the same
 * command with the same result (of a series with changing results the first and the last stay), the same line typed twice.
 */
export function merge(items: readonly Item[]): Item[] {
  const merged: Item[] = [];
  let windows = new Map<string, Item>();
  let recent: Item[] = [];
  let series: Item[] = [];
  for (const item of items) {
    const { action } = item;
    if (action.code === 'window') {
      const key = windowKey(item.action.application, action.title);
      const same = windows.get(key);
      if (same !== undefined && same.action.code === 'window') {
        absorb(same.action, action);
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
      merged.push(item);
      continue;
    }
    if (action.code !== 'chat') series = [];
    const key = textKey(item);
    const same = recent.find((one) => textKey(one) === key);
    if (same !== undefined) {
      absorb(same.action, action);
      continue;
    }
    recent = [...recent.slice(1 - typedTwice), item];
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
  return (
    before.action.application === item.action.application &&
    fold(before.action.command) === fold(item.action.command) &&
    before.action.command.length === item.action.command.length
  );
}

/** Whether the command goes into an item of its series: one with the same result, or the last of three and more. */
function repeats(series: readonly Item[], item: Item): boolean {
  const last = series.at(-1)?.action;
  if (last?.code !== 'command' || item.action.code !== 'command') return false;
  const same = last.exitCode === item.action.exitCode && shape(last.output) === shape(item.action.output);
  if (!same && series.length < 2) return false;
  last.times += 1;
  last.events.push(...item.action.events);
  if (!same) {
    last.output = item.action.output;
    last.exitCode = item.action.exitCode;
    last.failed = item.action.failed;
  }
  return true;
}

/** Outputs that differ in their measurements only (times, sizes) say the same. */
function shape(output: string | null): string {
  return output === null ? '' : fold(output).replace(/\d+/g, '#');
}

function textKey(item: Item): string {
  const { action } = item;
  switch (action.code) {
    case 'chat':
      return `chat\n${action.from ?? ''}\n${fold(action.text)}\n${action.text.length}`;
    case 'file':
      return `file\n${action.direction ?? ''}\n${action.path}`;
    case 'other':
      return `other\n${action.kind}\n${action.text}`;
    case 'window':
    case 'command':
      return '';
    default:
      return `${action.code}\n${item.action.application ?? ''}\n${action.text}`;
  }
}

function absorb(into: DraftAction, from: DraftAction): void {
  into.events.push(...from.events);
  if ('times' in into) into.times += 1;
}
