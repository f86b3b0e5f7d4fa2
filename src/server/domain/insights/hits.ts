import { fold } from '../../../db/fold.ts';
import type { Pieces } from './model.ts';
import { isUnspaced, unspaced } from './pairs.ts';
import type { Term } from './search-terms.ts';

interface Range {
  readonly start: number;
  readonly end: number;
}

/** The text in pieces, those that were searched for marked; null: nothing of it was. */
export function markHits(text: string, terms: readonly Term[]): Pieces | null {
  const ranges = rangesOf(text, terms);
  return ranges.length === 0 ? null : piecesOf(text, ranges);
}

/** Those of the terms that none of the texts has. */
export function missingIn(texts: readonly string[], terms: readonly Term[]): Term[] {
  return terms.filter((term) => texts.every((text) => rangesOf(text, [term]).length === 0));
}

/** Characters before the first hit, and in all. */
const before = 40;
const wide = 180;

/** Around the first hit in the first of the texts that has one. */
export function excerptOf(texts: readonly string[], terms: readonly Term[]): Pieces | null {
  for (const text of texts) {
    const [first] = rangesOf(text, terms);
    if (!first) continue;
    const start = first.start <= before ? 0 : wordStart(text, first.start - before);
    const cut = text.slice(start, start + wide).trimEnd();
    const whole = `${start > 0 ? '… ' : ''}${cut}${start + wide < text.length ? ' …' : ''}`;
    return markHits(whole.toWellFormed(), terms);
  }
  return null;
}

function wordStart(text: string, from: number): number {
  const space = text.slice(from, from + before).search(/\s/u);
  return space === -1 ? from : from + space + 1;
}

function rangesOf(text: string, terms: readonly Term[]): Range[] {
  const { folded, places } = foldedWithPlaces(text);
  // A word ends where a script without spaces begins.
  const spaced = folded.replace(unspaced, (run) => ' '.repeat(run.length));
  const words = [...spaced.matchAll(/[\p{L}\p{N}\p{Co}]+/gu)].map((match) => ({ word: match[0], start: match.index }));
  const found = terms.flatMap((term) => (term.kind === 'run' ? runHits(folded, term) : wordHits(words, term)));
  return merged(found.map(({ start, end }) => ({ start: places[start] ?? 0, end: places[end] ?? text.length })));
}

/** Folded text, and for each of its places (and its end) the place in the text. */
function foldedWithPlaces(text: string): { readonly folded: string; readonly places: readonly number[] } {
  let folded = '';
  const places: number[] = [];
  let at = 0;
  for (const character of text) {
    const plain = foldOne(character);
    for (let index = 0; index < plain.length; index += 1) places.push(at);
    folded += plain;
    at += character.length;
  }
  return { folded, places: [...places, text.length] };
}

/** Marks belong to the letter where a script has no spaces; elsewhere nobody types them. */
function foldOne(character: string): string {
  return isUnspaced(character) ? character.normalize('NFKC') : fold(character);
}

function runHits(folded: string, { text }: Term): Range[] {
  const hits: Range[] = [];
  for (let at = folded.indexOf(text); at !== -1; at = folded.indexOf(text, at + text.length))
    hits.push({ start: at, end: at + text.length });
  return hits;
}

function wordHits(words: readonly { readonly word: string; readonly start: number }[], { text, isBeginning }: Term): Range[] {
  const wanted = fold(text).match(/[\p{L}\p{N}\p{Co}]+/gu) ?? [];
  const last = wanted.length - 1;
  return words.flatMap((_, at) => {
    const fits = wanted.every((one, index) => {
      const word = words[at + index]?.word;
      return index === last && isBeginning ? word?.startsWith(one) : word === one;
    });
    const end = words[at + last];
    const [first] = words.slice(at, at + 1);
    return fits && first && end ? [{ start: first.start, end: end.start + (wanted[last]?.length ?? 0) }] : [];
  });
}

function merged(ranges: readonly Range[]): Range[] {
  const apart: Range[] = [];
  for (const range of ranges.toSorted((left, right) => left.start - right.start)) {
    const last = apart.at(-1);
    if (last && range.start <= last.end) apart[apart.length - 1] = { start: last.start, end: Math.max(last.end, range.end) };
    else apart.push(range);
  }
  return apart;
}

function piecesOf(text: string, ranges: readonly Range[]): Pieces {
  const pieces: { text: string; hit: boolean }[] = [];
  let at = 0;
  for (const { start, end } of ranges) {
    if (start > at) pieces.push({ text: text.slice(at, start), hit: false });
    pieces.push({ text: text.slice(start, end), hit: true });
    at = end;
  }
  if (at < text.length) pieces.push({ text: text.slice(at), hit: false });
  return pieces;
}
