import { contains, isSpaceless, normalise } from './normalise.ts';

/** Words of the worked examples that a text carries and the log does not: they leaked. */
export function leaks(text: string, log: string, telltales: readonly string[]): string[] {
  const written = normalise(text);
  const source = normalise(log);
  return telltales.filter((word) => startsWord(written, normalise(word)) && !contains(source, normalise(word)));
}

function startsWord(text: string, word: string): boolean {
  if (isSpaceless(word[0] ?? '')) return text.includes(word);
  return new RegExp(`(^|[^\\p{L}\\p{N}])${word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`, 'u').test(text);
}
