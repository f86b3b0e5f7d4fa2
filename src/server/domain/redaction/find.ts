import type { Candidate, Check, Pattern, Rule, Search, Stage } from './model.ts';
import { threshold, wordBonus } from './model.ts';
import { foldedBefore, hasWord, windowOf } from './words.ts';

/** A recogniser in force. */
export interface Active {
  readonly name: string;
  readonly label: string;
  readonly rule: Rule;
  readonly words: RegExp | null;
  readonly notAfter: RegExp | null;
  readonly hint: RegExp | null;
  readonly find: Search;
  readonly same: (value: string) => string;
}

export interface Find extends Candidate {
  readonly by: Active;
}

/** What stands for a value already. */
const placeholder = /\[[A-Z][A-Z0-9_]{0,60}_\d{1,6}\]/g;

/** Those that act at a stage: what goes to the disk is replaced on the way to the model too, for what was stored before the rule. */
export function atStage(active: readonly Active[], stage: Stage): Active[] {
  return active.filter(({ rule }) => rule === 'disk' || (stage === 'model' && rule === 'model'));
}

/** Finds that count, in order, none over another: the higher score wins, then the longer one, then the earlier recogniser. */
export function findIn(text: string, active: readonly Active[]): Find[] {
  const all = active.flatMap((by) => scored(text, by));
  if (all.length === 0) return [];
  const taken = [...text.matchAll(placeholder)].map(({ 0: found, index }) => ({ start: index, end: index + found.length }));
  const ranked = all
    .map((find, order) => ({ find, order }))
    .sort((a, b) => b.find.score - a.find.score || lengthOf(b.find) - lengthOf(a.find) || a.order - b.order)
    .map(({ find }) => find);
  return withoutOverlaps(ranked, taken);
}

/** Every find that counts, with what a word nearby adds. */
function scored(text: string, by: Active): Find[] {
  const found: Find[] = [];
  if (by.hint && !by.hint.test(text)) return found;
  const isNear = (start: number, end: number) => by.words !== null && hasWord(by.words, windowOf(text, start, end));
  for (const { start, end, score } of by.find(text, isNear)) {
    if (by.notAfter?.test(foldedBefore(text, start))) continue;
    const nearby = score + wordBonus >= threshold && isNear(start, end);
    const total = Math.min(1, score + (nearby ? wordBonus : 0));
    if (total >= threshold) found.push({ by, start, end, score: Math.round(total * 100) / 100 });
  }
  return found;
}

/** One occupied cell a character: a text may hold tens of thousands of finds. */
function withoutOverlaps(ranked: readonly Find[], taken: readonly { start: number; end: number }[]): Find[] {
  const occupied = new Set<number>();
  const occupy = ({ start, end }: { start: number; end: number }) => {
    for (let at = start; at < end; at += 1) occupied.add(at);
  };
  taken.forEach(occupy);
  const kept = ranked.filter((find) => {
    for (let at = find.start; at < find.end; at += 1) if (occupied.has(at)) return false;
    occupy(find);
    return true;
  });
  return kept.sort((a, b) => a.start - b.start);
}

const lengthOf = ({ start, end }: Candidate) => end - start;

/** A match that is refused is looked at again from its second character on: the true one may begin inside it. */
export function* matches(text: string, { regex, score, check }: Pattern, common: Check = () => true): Iterable<Candidate> {
  regex.lastIndex = 0;
  for (let match = regex.exec(text); match !== null; match = regex.exec(text)) {
    const after = regex.lastIndex;
    const [start, end] = match.indices?.groups?.value ?? [match.index, match.index + match[0].length];
    const value = text.slice(start, end);
    const accepted = value !== '' && common(value, text, start) && (check?.(value, text, start) ?? true);
    if (accepted) yield { start, end, score };
    // Whoever takes the find may have used the same expression meanwhile.
    regex.lastIndex = accepted ? Math.max(end, match.index + 1) : Math.max(match.index + 1, Math.min(after, start));
  }
}
