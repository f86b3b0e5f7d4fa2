/** One spelling for comparing: compatibility forms, case, quotes, dashes and white space folded; Chinese and Japanese spaced. */
export function normalise(text: string): string {
  return text
    .normalize('NFKC')
    .replace(borders, ' ')
    .toLowerCase()
    .replace(/[\u2018\u2019\u02BC`´]/gu, "'")
    .replace(/[\u201C-\u201F\u00AB\u00BB]/gu, '"')
    .replace(/[\u2010-\u2015\u2212]/gu, '-')
    .replace(/\s+/gu, ' ')
    .trim();
}

const cjk = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}ー々〆、。・「」『』';

/** Between Chinese or Japanese and anything else, where no space is written beside names and numbers. */
export const borders = new RegExp(`(?<=[${cjk}])(?=[^${cjk}\\s])|(?<=[^${cjk}\\s])(?=[${cjk}])`, 'gu');

/** Whether `needle` stands in `haystack` as a whole, not inside a longer word or number. Both normalised. */
export function contains(haystack: string, needle: string): boolean {
  for (let at = haystack.indexOf(needle); at !== -1; at = haystack.indexOf(needle, at + 1)) {
    const before = haystack[at - 1] ?? ' ';
    const after = haystack[at + needle.length] ?? ' ';
    if (!isWord(before) && !isWord(after)) return true;
  }
  return false;
}

const isWord = (character: string) => /[\p{L}\p{N}]/u.test(character) && !isSpaceless(character);

/** Of a script that writes no spaces between words. */
export function isSpaceless(text: string): boolean {
  return new RegExp(`[${cjk}]`, 'u').test(text);
}
