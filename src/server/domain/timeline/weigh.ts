import { isTerminal } from './applications.ts';
import type { Item } from './items.ts';
import { talkOf } from './small-talk.ts';
import { complaint, fold, hasCode, namesFault, next, success } from './words.ts';

/** Lines at either end that count more: how it began, how it ended. */
const edge = 6;

/**
 * Says how much each item matters. Notes, talk of substance, errors, commands and files stand above windows; codes,
 * faults, results and what comes next add; the first and the last lines of substance count more.
 */
export function weigh(items: readonly Item[]): void {
  const windowsOf = new Map<string, number>();
  for (const item of items) item.weight = base(item, windowsOf);
  const substance = items.filter((item) => item.weight >= 4);
  for (const [position, item] of substance.entries()) {
    item.weight += Math.max(0, edge - position) / 2 + Math.max(0, edge - (substance.length - 1 - position)) / 2;
  }
}

function base(item: Item, windowsOf: Map<string, number>): number {
  const { action } = item;
  switch (action.code) {
    case 'note':
      return 11 + bonus(action.text);
    case 'chat':
      return chat(action.from, action.text);
    case 'error':
      return 10 + bonus(action.text);
    case 'command':
      return 7 + (action.failed ? 2 : 0) + (action.output === null ? 0 : 0.5) + bonus(`${action.command} ${action.output ?? ''}`) / 2;
    case 'file':
      return 7.5;
    case 'action':
      return 5.5 + bonus(action.text);
    case 'clipboard':
      return 3 + (hasCode(action.text) ? 2 : 0);
    case 'other':
      return 4.5 + bonus(`${action.kind} ${action.text}`);
    case 'window': {
      const key = item.action.application ?? '';
      const before = windowsOf.get(key) ?? 0;
      windowsOf.set(key, before + 1);
      const folded = fold(action.title);
      if (namesFault(folded) || hasCode(action.title)) return 6.5;
      if (action.title === '') return isTerminal(item.action.application) ? 0.8 : 1.5;
      return Math.max(1.2, 3.4 - before * 0.4);
    }
  }
}

function chat(from: 'supporter' | 'customer' | null, text: string): number {
  switch (talkOf(text)) {
    case 'filler':
      return 0.5;
    case 'thanks':
      return 1;
    case 'opener':
      return 1.4;
    case 'substance': {
      const folded = fold(text);
      const start = from === 'supporter' ? 6.2 : 7.5;
      return start + bonus(text) + (complaint.test(folded) ? 0.7 : 0) + Math.min(1, folded.length / 120) - (text.length < 12 ? 1.5 : 0);
    }
  }
}

function bonus(text: string): number {
  const folded = fold(text);
  return (namesFault(folded) ? 1.5 : 0) + (hasCode(text) ? 1.2 : 0) + (success.test(folded) ? 1 : 0) + (next.test(folded) ? 0.8 : 0);
}
