import { isCommonPassword } from '../../kit/common-passwords.ts';

/** So few characters beside somebody's own words are no secret. */
const enough = 6;
const shortestWord = 3;
const ours = 'debrief';

/**
 * True if little is left of the password without these words (an e-mail address, names) and their parts: whoever knows
 * whose it is would try it. Case, accents, spaces and signs make no difference.
 */
export function isMadeOf(password: string, words: readonly string[]): boolean {
  const text = bare(password);
  const left = wordsIn(words).reduce((rest, word) => rest.replaceAll(word, ''), text);
  if (left === text) return false;
  return [...left].length < enough || /^\p{N}{0,8}$/u.test(left) || isCommonPassword(left);
}

/** Whole ones and their parts, the longest first. */
function wordsIn(texts: readonly string[]): string[] {
  const parts = [...texts, ours].flatMap((text) => [text, ...text.split('@'), ...text.split(/[^\p{L}\p{N}]+/u)]);
  const words = new Set(parts.map(bare).filter((word) => word.length >= shortestWord));
  return [...words].sort((left, right) => right.length - left.length);
}

function bare(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();
}
