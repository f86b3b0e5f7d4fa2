import { eld } from 'eld/small';
import { entitiesOf } from './entities.ts';

/** Below this many letters a detector guesses. */
const enough = 24;
/** Spanish and Portuguese come within 0.93 of each other; a whole sentence in its own language always came first (96 measured). */
const near = 0.95;

/**
 * Whether a text is in a language, names and codes aside. Short texts pass: a wrong accusation costs a good sentence.
 * `language` is an ISO 639-1 code.
 */
export function isInLanguage(text: string, language: string): boolean {
  const words = withoutEntities(text);
  if (words.replace(/[^\p{L}]/gu, '').length < enough) return true;
  const found = eld.detect(words);
  if (found.language === language || !found.language) return true;
  const scores = found.getScores();
  return (scores[language] ?? 0) >= near * (scores[found.language] ?? 1);
}

function withoutEntities(text: string): string {
  let words = text.replace(/"[^"]*"|„[^“]*“|«[^»]*»|“[^”]*”/gu, ' ');
  for (const entity of entitiesOf(words)) words = words.replaceAll(entity, ' ');
  return words;
}
