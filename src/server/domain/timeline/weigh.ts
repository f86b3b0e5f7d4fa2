import { isTerminal } from './applications.ts';
import { type Item, isTalk } from './items.ts';
import { outputShape } from './merge.ts';
import { talkOf } from './small-talk.ts';
import { changes, complaint, discovery, fold, hasCode, namesFault, next, success } from './words.ts';

/** Lines at either end that count more: how it began, how it ended. */
const edge = 6;
/** With more notes than these, notes are a running commentary. */
const fewNotes = 6;
const trivial = /^(exit|logout|clear|cls|pwd|history|cd|set-location|(stop|start)-transcript|whoami|date)\b/i;
const greeting = /copyright|all rights reserved|last login|letzte anmeldung|welcome to/;
const mostWords = 20_000;

/**
 * Says how much each item matters. Notes, talk of substance, errors, commands and files stand above windows; codes,
 * faults, results, the customer's first word after something was done, and what comes next add; the first and the last lines of substance count more.
 */
export function weigh(items: readonly Item[]): void {
  const windowsOf = new Map<string, number>();
  const vocabulary = vocabularyOf(items);
  const results = new Map<string, string>();
  const many = items.reduce((sum, { action }) => sum + (action.code === 'note' ? 1 : 0), 0) > fewNotes;
  let worked = false;
  for (const item of items) {
    const { action } = item;
    item.weight = base(item, windowsOf, vocabulary) - (many && action.code === 'note' ? 3.5 : 0);
    if (worked && action.code === 'chat' && action.from === 'customer' && item.weight > 4) item.weight += 1.5;
    if (action.code === 'command') item.weight += news(action.command, action.output, results);
    if (action.code !== 'window') worked = !isTalk(item);
  }
  const substance = items.filter((item) => item.weight >= 4);
  for (const [position, item] of substance.entries()) {
    // The supporter begins with greetings and questions; what is wrong is told by the others.
    const isWelcome = item.action.code === 'chat' && item.action.from === 'supporter';
    item.weight += (isWelcome ? 0 : Math.max(0, edge - position) / 2) + Math.max(0, edge - (substance.length - 1 - position)) / 2;
  }
}

/** A command whose result is another one than before tells what the work between has changed. */
function news(command: string, output: string | null, results: Map<string, string>): number {
  const key = command.toLowerCase();
  const before = results.get(key);
  const now = outputShape(output);
  results.set(key, now);
  return before !== undefined && before !== now ? 2 : 0;
}

function base(item: Item, windowsOf: Map<string, number>, vocabulary: ReadonlySet<string>): number {
  const { action } = item;
  switch (action.code) {
    case 'note':
      return 12 + bonus(action.text);
    case 'chat':
      return chat(action.from, action.text, vocabulary);
    case 'error':
      return 10 + bonus(action.text);
    case 'command':
      if (trivial.test(action.command) && !action.failed) return 2;
      return (
        6.6 +
        (changes(action.command) ? 1.5 : 0) +
        (action.failed ? 2 : 0) +
        (action.output === null ? 0 : 0.5) +
        bonus(`${action.command} ${action.output ?? ''}`) / 2
      );
    case 'file':
      return 7.5;
    case 'action':
      return 6 + bonus(action.text);
    case 'clipboard':
      return 3 + (hasCode(action.text) ? 2 : 0);
    case 'other':
      if (greeting.test(fold(action.text))) return 1.5;
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

function chat(from: 'supporter' | 'customer' | null, text: string, vocabulary: ReadonlySet<string>): number {
  switch (talkOf(text)) {
    case 'filler':
      return 0.5;
    case 'thanks':
      return 1;
    case 'opener':
      return 1.4;
    case 'substance': {
      const folded = fold(text);
      const start = from === 'supporter' ? 6.6 : 7.5;
      const signals = bonus(text);
      return (
        start +
        signals +
        relevance(folded, signals, vocabulary) +
        (complaint.test(folded) ? 0.7 : 0) +
        (discovery.test(folded) ? 2.5 : 0) +
        Math.min(1, folded.length / 120) -
        (text.length < 12 ? 1.5 : 0)
      );
    }
  }
}

/** Words of what was done, shown and noted: talk that uses them is about the matter. */
function vocabularyOf(items: readonly Item[]): ReadonlySet<string> {
  const vocabulary = new Set<string>();
  for (const { action } of items) {
    if (action.code === 'chat') continue;
    const text =
      action.code === 'command'
        ? action.command
        : action.code === 'window'
          ? action.title
          : action.code === 'file'
            ? action.path
            : action.text;
    for (const word of fold(text).match(action.code === 'note' ? /[\p{L}\p{N}]{6,}/gu : /[\p{L}\p{N}]{4,}/gu) ?? []) vocabulary.add(word);
    if (vocabulary.size > mostWords) break;
  }
  return vocabulary;
}

function relevance(folded: string, signals: number, vocabulary: ReadonlySet<string>): number {
  if (vocabulary.size === 0) return 0;
  const hits = new Set((folded.match(/[\p{L}\p{N}]{4,}/gu) ?? []).filter((word) => vocabulary.has(word))).size;
  if (hits > 0) return Math.min(1.5, hits / 2);
  return signals > 0 || complaint.test(folded) ? 0 : -1;
}

function bonus(text: string): number {
  const folded = fold(text);
  return (namesFault(folded) ? 1.5 : 0) + (hasCode(text) ? 1.2 : 0) + (success.test(folded) ? 1 : 0) + (next.test(folded) ? 0.8 : 0);
}
