/** How far around a find words count, in characters. */
const before = 48;
const after = 16;

/** Folded for comparing: no case, no accents. Lengths may change. */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replaceAll('ł', 'l')
    .replaceAll('ß', 'ss')
    .replaceAll('’', "'");
}

/** One expression for a list of words, over folded text; null where there is none. */
export function wordsRegex(words: readonly string[]): RegExp | null {
  const escaped = words
    .map((word) =>
      fold(word.trim())
        .replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
        .replace(/\s+/g, '\\s{1,3}'),
    )
    .filter(Boolean);
  if (escaped.length === 0) return null;
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${escaped.join('|')})(?![\\p{L}\\p{N}])`, 'u');
}

export function hasWord(words: RegExp, [left, right]: readonly [string, string]): boolean {
  return words.test(left) || words.test(right);
}

/** What stands around a find, folded, on each side. */
export function windowOf(text: string, start: number, end: number): readonly [string, string] {
  return [foldedBefore(text, start), fold(text.slice(end, end + after))];
}

export function foldedBefore(text: string, start: number): string {
  return fold(text.slice(Math.max(0, start - before), start));
}
