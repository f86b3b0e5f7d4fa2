import { entitiesOf, ungrounded } from '../text/entities.ts';
import { isInLanguage } from '../text/language.ts';
import { leaks } from '../text/leak.ts';
import { deniesPlainly, mayDeny } from '../text/negation.ts';
import { isSpaceless, normalise } from '../text/normalise.ts';
import type { TranslationFault } from './types.ts';

interface Checked {
  readonly source: string;
  readonly from: string;
  readonly to: string;
  readonly telltales: readonly string[];
}

/** The first fault of a translated sentence, the most harmful kind first; null if there is none (SPEC E4). */
export function translationFaultOf(text: string, { source, from, to, telltales }: Checked): TranslationFault | null {
  if (!/[\p{L}\p{N}]/u.test(text)) return { code: 'empty', detail: text };
  const leaked = leaks(text, source, telltales);
  if (leaked.length > 0) return { code: 'leak', detail: leaked.join(', ') };
  const lost = missing(source, text);
  if (lost.length > 0) return { code: 'entity', detail: lost.join(', ') };
  const invented = missing(text, source);
  if (invented.length > 0) return { code: 'entity', detail: invented.join(', ') };
  if (!isInLanguage(text, to) || isCopied(text, source)) return { code: 'language', detail: text.slice(0, 80) };
  if (deniesPlainly(source, from) && !mayDeny(text, to)) return { code: 'negation', detail: text.slice(0, 80) };
  if (deniesPlainly(text, to) && !mayDeny(source, from)) return { code: 'negation', detail: text.slice(0, 80) };
  const ratio = sizeOf(text) / Math.max(1, sizeOf(source));
  return ratio < shortest || ratio > longest ? { code: 'length', detail: ratio.toFixed(1) } : null;
}

/** Names, codes and numbers of `text` that `other` does not carry. */
function missing(text: string, other: string): string[] {
  return ungrounded(apart(text), apart(other), { names: false }).filter((entity) => !bytes.test(entity));
}

/** A number and the unit or the ending joined to it: "9am" is "9 Uhr", "1er" is "1.". */
function apart(text: string): string {
  return text.replace(/(?<![\p{L}\d])(\d+)(?=\p{L}{1,3}(?![\p{L}\d]))/gu, '$1 ');
}

/** French counts in octets. */
const bytes = /^[KMGT][BO]$/iu;

/** Nothing was translated, and there was something to translate. */
function isCopied(text: string, source: string): boolean {
  if (normalise(text) !== normalise(source)) return false;
  const names = new Set(entitiesOf(source));
  return source.split(/\s+/u).filter((word) => /^\p{Ll}{3,}/u.test(word) && !names.has(word)).length > 2;
}

/** Length against the original's, a character of Chinese or Japanese counted as two and a half. */
const shortest = 0.4;
const longest = 2.5;

function sizeOf(text: string): number {
  return [...text].reduce((sum, character) => sum + (isSpaceless(character) ? 2.5 : 1), 0) + 10;
}
