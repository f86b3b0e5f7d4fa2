const segmenters = new Map<string, Intl.Segmenter>();

/** Words as a dictionary of the language finds them, also where nothing stands between them (ja, zh). */
export function wordSegmenter(language: string): Intl.Segmenter {
  const known = segmenters.get(language) ?? new Intl.Segmenter(language, { granularity: 'word' });
  segmenters.set(language, known);
  return known;
}

/** How much two texts say in the same words, whatever their order: 0 to 1 (F1 over words); two empty ones: 1. Pure. */
export function wordOverlap(left: string, right: string, language: string): number {
  const mine = countWords(left, language);
  const theirs = countWords(right, language);
  const total = sum(mine) + sum(theirs);
  if (total === 0) return 1;
  const shared = [...mine].reduce((n, [word, times]) => n + Math.min(times, theirs.get(word) ?? 0), 0);
  return (2 * shared) / total;
}

function countWords(text: string, language: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { segment, isWordLike } of wordSegmenter(language).segment(text.normalize('NFKC').toLowerCase())) {
    if (isWordLike) counts.set(segment, (counts.get(segment) ?? 0) + 1);
  }
  return counts;
}

function sum(counts: ReadonlyMap<string, number>): number {
  return [...counts.values()].reduce((total, n) => total + n, 0);
}
