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
  const scripts = scriptsOf(text);
  if (language === 'zh' || language === 'ja') return isInScript(scripts, language);
  if (scripts.han + scripts.kana > scripts.words) return false;
  const words = withoutEntities(text);
  if (words.replace(/[^\p{L}]/gu, '').length < enough) return true;
  const found = eld.detect(words);
  if (found.language === language || !found.language) return true;
  const scores = found.getScores();
  return (scores[language] ?? 0) >= near * (scores[found.language] ?? 1);
}

interface Scripts {
  readonly han: number;
  readonly kana: number;
  /** Words in Latin letters that are no names: "Parallels Desktop" counts for nothing. */
  readonly words: number;
}

function scriptsOf(text: string): Scripts {
  const bare = withoutEntities(text).replace(/「[^」]*」|『[^』]*』/gu, ' ');
  const count = (pattern: RegExp) => bare.match(pattern)?.length ?? 0;
  return {
    han: count(/\p{Script=Han}/gu),
    kana: count(/[\p{Script=Hiragana}\p{Script=Katakana}]/gu),
    words: count(/(?<![\p{Script=Latin}])\p{Ll}(?=\p{Script=Latin})\p{Script=Latin}+/gu),
  };
}

/** A detector takes a Chinese title for English when it begins with a product's name; the script tells more. */
const kanaShare = 0.2;
/** A Japanese title may do without kana; a sentence does not. */
const withoutKana = 24;

function isInScript({ han, kana, words }: Scripts, language: 'zh' | 'ja'): boolean {
  if (han + kana < words) return false;
  if (language === 'zh') return kana <= kanaShare * (han + kana);
  return kana > 0 || han < withoutKana;
}

function withoutEntities(text: string): string {
  let words = text.replace(/"[^"]*"|„[^“]*“|«[^»]*»|“[^”]*”/gu, ' ');
  for (const entity of entitiesOf(words)) words = words.replaceAll(entity, ' ');
  return words;
}
