import { isSpaceless, normalise } from '../../src/llm/text/normalise.ts';

/** Words in a row. */
const run = 8;
/** Of Chinese and Japanese, two characters are taken for a word. */
const weightOf = (word: string) => (isSpaceless(word) ? 0.5 : 1);

/** Every run of 8 words of some texts; none goes from one text to the next. */
export function runsOf(texts: readonly string[]): Set<string> {
  return new Set(texts.flatMap(runsIn));
}

function runsIn(text: string): string[] {
  const words = normalise(text).match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]|[\p{L}\p{N}]+/gu) ?? [];
  return words.flatMap((_, start) => {
    let weight = 0;
    for (let end = start; end < words.length; end += 1) {
      weight += weightOf(words[end] ?? '');
      if (weight >= run) return [words.slice(start, end + 1).join(' ')];
    }
    return [];
  });
}

export function shared(some: ReadonlySet<string>, others: ReadonlySet<string>): string[] {
  return [...some].filter((words) => others.has(words));
}

/** Every text in a JSON value, whatever its shape. */
export function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsIn);
}
