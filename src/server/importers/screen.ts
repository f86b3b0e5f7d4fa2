import type { IMarker, Terminal } from '@xterm/headless';
import { trimLines } from './trim-lines.ts';

/** How far up a wrapped line is followed: prompts stand in its first rows. */
const mostWrapped = 40;

/** Row of the cursor in the normal buffer, counted from the oldest line kept. */
export function cursorRow(term: Terminal): number {
  return term.buffer.normal.baseY + term.buffer.normal.cursorY;
}

/** First row of the line that wraps into this one. */
export function firstRow(term: Terminal, row: number): number {
  let first = row;
  while (first > 0 && row - first < mostWrapped && term.buffer.normal.getLine(first)?.isWrapped) first -= 1;
  return first;
}

/** The line as it was written, its wrapped rows joined. */
export function lineText(term: Terminal, first: number, last: number): string {
  let text = '';
  for (let row = first; row <= last; row += 1) {
    const wrapsOn = row < last;
    text += term.buffer.normal.getLine(row)?.translateToString(!wrapsOn) ?? '';
  }
  return text.trimEnd();
}

/** Text left of the cursor, null where something visible stands to its right. */
export function textBeforeCursor(term: Terminal): { text: string; free: boolean } {
  const { normal } = term.buffer;
  const line = normal.getLine(cursorRow(term));
  const text = line?.translateToString(false, 0, normal.cursorX) ?? '';
  return { text, free: (line?.translateToString(true, normal.cursorX) ?? '').trim() === '' };
}

/** The lines from a row up to (not including) another, as text without empty lines around it. */
export function textBetween(term: Terminal, from: number, to: number): string {
  const lines: string[] = [];
  const end = Math.min(to, term.buffer.normal.length);
  for (let row = Math.max(0, from); row < end; row += 1) {
    const text = term.buffer.normal.getLine(row)?.translateToString(term.buffer.normal.getLine(row + 1)?.isWrapped !== true) ?? '';
    if (term.buffer.normal.getLine(row)?.isWrapped && lines.length > 0) lines[lines.length - 1] += text;
    else lines.push(text);
  }
  return trimLines(lines);
}

/** A row that keeps its place while lines scroll; `mark` is undefined in the alternate buffer. */
export interface Place {
  mark: IMarker | undefined;
}

export function placeAt(term: Terminal, row: number): Place {
  return { mark: term.registerMarker(row - cursorRow(term)) };
}

/** Row of a place; -1 when its line has scrolled out of what is kept. */
export function rowOf(place: Place | null | undefined): number {
  return place?.mark === undefined || place.mark.isDisposed ? -1 : place.mark.line;
}

/**
 * Erasing a row takes the emulator's marks from it, also where an editor only draws a prompt again. So the rows are noted
 * before an erasing sequence, and set again at the next occasion.
 */
export function keepPlaces(term: Terminal, places: () => readonly (Place | null | undefined)[]) {
  let kept: { place: Place; row: number }[] = [];
  return {
    beforeErasing(): void {
      kept = places().flatMap((place) => (place && rowOf(place) >= 0 ? [{ place, row: rowOf(place) }] : []));
    },
    settle(): void {
      for (const { place, row } of kept) if (rowOf(place) < 0) place.mark = placeAt(term, row).mark;
      kept = [];
    },
  };
}
