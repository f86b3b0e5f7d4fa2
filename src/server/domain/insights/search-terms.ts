import { cleanText } from '../../kit/clean-text.ts';
import { pairsOf, unspaced } from './pairs.ts';

/** What somebody typed into the search, part by part; each has to be found. */
export interface Term {
  /** `word`: letters and digits between spaces; `phrase`: between quotation marks; `run`: of a script without spaces. */
  readonly kind: 'word' | 'phrase' | 'run';
  readonly text: string;
  /** A longer word that begins so is found, too. */
  readonly isBeginning: boolean;
}

/** Nothing that one types means anything else but itself: there is no query language to break out of. */
export function termsOf(typed: string): Term[] {
  const text = cleanText(typed).normalize('NFKC').trim();
  const parts = text.match(/"[^"]*"|[^\s"]+/gu) ?? [];
  return parts.flatMap((part, index) => termsOfPart(part, index === parts.length - 1));
}

function termsOfPart(part: string, isLast: boolean): Term[] {
  const isPhrase = part.startsWith('"');
  const runs = (part.match(unspaced) ?? []).map((text): Term => ({ kind: 'run', text, isBeginning: false }));
  const rest = isPhrase ? [part.replace(unspaced, ' ')] : part.split(unspaced);
  const words = rest
    .map((text) => text.replaceAll('"', ' ').trim())
    .filter((text) => /[\p{L}\p{N}\p{Co}]/u.test(text))
    .map((text): Term => ({ kind: isPhrase ? 'phrase' : 'word', text, isBeginning: !isPhrase && isBeginning(text, isLast) }));
  return [...words, ...runs];
}

/** The word that is just being typed, and one with a star behind it; one letter begins too much. */
function isBeginning(text: string, isLast: boolean): boolean {
  const end = /([\p{L}\p{N}\p{M}]*)\*?$/u.exec(text)?.[1] ?? '';
  return end.length >= 2 && (isLast || text.endsWith('*'));
}

/** The terms as a query of FTS5, every text in quotation marks. Null: there is nothing to search for. */
export function queryOf(terms: readonly Term[], column?: 'title'): string | null {
  if (terms.length === 0) return null;
  const all = terms.map(oneOf).join(' AND ');
  return column ? `{${column}} : (${all})` : all;
}

function oneOf({ kind, text, isBeginning }: Term): string {
  if (kind !== 'run') return `"${text.replaceAll('"', '""')}"${isBeginning ? ' *' : ''}`;
  const characters = [...text];
  if (characters.length === 1) return `{pairs} : "${text}" *`;
  // The last one stands alone in the index, too, but what goes on behind it does not matter.
  return `{pairs} : "${pairsOf(text).split(' ').slice(0, -1).join(' ')}"`;
}
