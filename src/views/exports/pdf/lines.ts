import LineBreaker from 'linebreak';
import type { SummaryLanguage } from '../../summary-text/types.ts';
import { type Run, runsOf, type Text } from '../document.ts';
import { type Face, facesFor, shows } from './fonts.ts';

export interface Style {
  readonly size: number;
  readonly bold?: boolean;
  readonly color?: string;
}

/** Characters of one font on one line; `x` in points from the line's beginning. */
export interface Segment {
  readonly text: string;
  readonly face: Face;
  readonly size: number;
  readonly color: string;
  readonly x: number;
  readonly width: number;
}

export interface Line {
  readonly segments: readonly Segment[];
  readonly width: number;
}

/** `isExact`: as captured, where a break after a hyphen would read as a hyphen more or less. */
type Piece = Omit<Segment, 'x' | 'width'> & { readonly isExact: boolean };
export type Measure = (text: string, face: Face, size: number) => number;

/** For what no font of ours shows: a box. One that is left out would change what was said without a trace. */
const unknownSign = '\u25a1';

export const ink = '#1c2528';
export const soft = '#56636a';

/**
 * Text as lines of a width in points. Breaks where Unicode allows (UAX 14), and inside what is longer than a line: a path or
 * an address goes on, nothing is cut.
 */
export function setLines(text: Text, width: number, style: Style, language: SummaryLanguage, measure: Measure): Line[] {
  const setter = { width, measure, lines: [] as Line[], segments: [] as Segment[], x: 0 };
  for (const paragraph of paragraphsOf(runsOf(text))) {
    for (const word of wordsOf(paragraph.flatMap((run) => piecesOf(run, style, language)))) setWord(setter, word);
    endLine(setter);
  }
  return setter.lines;
}

interface Setter {
  readonly width: number;
  readonly measure: Measure;
  readonly lines: Line[];
  segments: Segment[];
  x: number;
}

function paragraphsOf(runs: readonly Run[]): Run[][] {
  const paragraphs: Run[][] = [[]];
  for (const run of runs) {
    const [text, style] = typeof run === 'string' ? [run, null] : [run.text, run.style];
    for (const [index, part] of text.replaceAll('\t', '    ').split('\n').entries()) {
      if (index > 0) paragraphs.push([]);
      paragraphs.at(-1)?.push(style === null ? part : { text: part, style });
    }
  }
  return paragraphs;
}

/** A run by the fonts that show it. */
function piecesOf(run: Run, { size, bold = false, color = ink }: Style, language: SummaryLanguage): Piece[] {
  const [text, style] = typeof run === 'string' ? [run, null] : [run.text, run.style];
  const wanted = facesFor(language, { bold: bold || style === 'strong', exact: style === 'exact' });
  const look = {
    isExact: style === 'exact',
    size: style === 'aside' ? size * 0.85 : style === 'exact' ? size * 0.92 : size,
    color: style === 'aside' ? soft : color,
  };
  const pieces: Piece[] = [];
  for (const character of text) {
    const face = wanted.find((one) => shows(one, character));
    const shown = face === undefined ? signFor(character) : character;
    const last = pieces.at(-1);
    const next = face ?? wanted.find((one) => shows(one, unknownSign)) ?? 'ja-regular';
    // Marks that change the letter before them belong to its font.
    if (last && (last.face === next || /^\p{M}$/u.test(character))) pieces[pieces.length - 1] = { ...last, text: last.text + shown };
    else pieces.push({ ...look, text: shown, face: next });
  }
  return pieces;
}

function signFor(character: string): string {
  return /^[\p{M}\p{Cf}\p{Emoji_Modifier}]$/u.test(character) ? '' : unknownSign;
}

/** Not inside a range of times or numbers; in what is exact, after blanks and the parts of a path alone. */
function mayBreak(text: string, position: number, isExact: boolean): boolean {
  const [before, after] = [text[position - 1] ?? '', text[position] ?? ''];
  if (isExact) return /[\s\\/]/.test(before);
  return !(/[–-]/.test(before) && /\d/.test(after) && /\d/.test(text[position - 2] ?? ''));
}

function isExactAt(pieces: readonly Piece[], position: number): boolean {
  let at = 0;
  for (const { text, isExact } of pieces) {
    at += text.length;
    if (position < at) return isExact;
  }
  return false;
}

/** What no line break may split, each as its pieces. */
function wordsOf(pieces: readonly Piece[]): Piece[][] {
  const whole = pieces.map(({ text }) => text).join('');
  const breaker = new LineBreaker(whole);
  const ends: number[] = [];
  for (let found = breaker.nextBreak(); found; found = breaker.nextBreak()) {
    if (mayBreak(whole, found.position, isExactAt(pieces, found.position))) ends.push(found.position);
  }
  const words: Piece[][] = [[]];
  let at = 0;
  for (const piece of pieces) {
    let rest = piece.text;
    while (rest !== '') {
      const end = ends[words.length - 1] ?? Number.POSITIVE_INFINITY;
      const part = rest.slice(0, end - at);
      words.at(-1)?.push({ ...piece, text: part });
      at += part.length;
      rest = rest.slice(part.length);
      if (at >= end) words.push([]);
    }
  }
  return words.filter((word) => word.length > 0);
}

function setWord(setter: Setter, word: readonly Piece[]): void {
  const width = widthOf(
    setter,
    word.map((piece, index) => (index === word.length - 1 ? { ...piece, text: piece.text.trimEnd() } : piece)),
  );
  if (setter.x > 0 && setter.x + width > setter.width) endLine(setter);
  if (width > setter.width) {
    for (const character of word.flatMap(charactersOf)) setPiece(setter, character);
    return;
  }
  for (const piece of word) setPiece(setter, piece);
}

function charactersOf(piece: Piece): Piece[] {
  return [...new Intl.Segmenter().segment(piece.text)].map(({ segment }) => ({ ...piece, text: segment }));
}

function setPiece(setter: Setter, piece: Piece): void {
  const width = setter.measure(piece.text, piece.face, piece.size);
  if (setter.x > 0 && setter.x + setter.measure(piece.text.trimEnd(), piece.face, piece.size) > setter.width) endLine(setter);
  const last = setter.segments.at(-1);
  if (last && last.face === piece.face && last.size === piece.size && last.color === piece.color)
    setter.segments[setter.segments.length - 1] = { ...last, text: last.text + piece.text, width: last.width + width };
  else setter.segments.push({ ...piece, x: setter.x, width });
  setter.x += width;
}

function endLine(setter: Setter): void {
  setter.lines.push({ segments: setter.segments, width: setter.x });
  setter.segments = [];
  setter.x = 0;
}

function widthOf({ measure }: Setter, pieces: readonly Piece[]): number {
  return pieces.reduce((sum, { text, face, size }) => sum + measure(text, face, size), 0);
}
