import { allRedactionRows, type RedactionRow } from '../../../db/queries/redaction.ts';
import type { Ctx } from '../../kit/ctx.ts';
import { type Active, matches } from './find.ts';
import type { Recogniser, Rule, Search } from './model.ts';
import { ownPattern } from './own-pattern.ts';
import { recognisers } from './recognisers/list.ts';
import { wordsRegex } from './words.ts';

/** Every recogniser as it is set now, those that are off too: built in, then one's own. */
export function activeRecognisers(ctx: Ctx): Active[] {
  return activeWith(allRedactionRows(ctx.db));
}

/** With what is set in these rows; none: all of them as they come. */
export function activeWith(rows: readonly RedactionRow[]): Active[] {
  const set = new Map(rows.map((row) => [row.name, row]));
  const own = rows.filter(({ pattern }) => pattern !== null);
  return [...recognisers.map((one) => builtIn(one, set.get(one.name))), ...own.map(ofTheirs)];
}

function builtIn(one: Recogniser, row: RedactionRow | undefined): Active {
  return {
    name: one.name,
    label: one.label,
    rule: (row?.rule as Rule | null | undefined) ?? one.rule,
    words: words(row?.words ?? one.words),
    notAfter: one.notAfter ?? null,
    hint: one.hint ?? null,
    find: (text, isNear) => candidatesOf(one, text, isNear),
    same: one.same ?? ((value) => value),
  };
}

function* candidatesOf({ patterns = [], search, check }: Recogniser, text: string, isNear: Parameters<Search>[1]) {
  for (const pattern of patterns) yield* matches(text, pattern, check);
  if (search) yield* search(text, isNear);
}

function ofTheirs(row: RedactionRow): Active {
  const find = kept(patterns, row.pattern ?? '', ownPattern);
  return {
    name: row.name,
    label: labelOf(row.name),
    rule: (row.rule ?? 'model') as Rule,
    words: words(row.words ?? []),
    notAfter: null,
    hint: null,
    find: (text) => find(text, row.score ?? ownScore),
    same: (value) => value,
  };
}

export const ownScore = 0.6;

/** "staff-number" → STAFF_NUMBER. */
export function labelOf(name: string): string {
  return name.toUpperCase().replaceAll('-', '_');
}

/** What is compiled once stays for as long as the program runs, within bounds: rules change seldom. */
const most = 500;
const patterns = new Map<string, ReturnType<typeof ownPattern>>();
const lists = new Map<string, RegExp | null>();

function words(list: readonly string[]): RegExp | null {
  return kept(lists, list.join('\n'), () => wordsRegex(list));
}

function kept<V>(made: Map<string, V>, key: string, make: (key: string) => V): V {
  if (made.has(key)) return made.get(key) as V;
  if (made.size >= most) made.clear();
  const value = make(key);
  made.set(key, value);
  return value;
}
