/** A piece of the text that should be one row: a line, or several where a quoted cell holds line ends. */
export interface Piece {
  /** Where it begins, from 1. */
  readonly line: number;
  readonly text: string;
  /** False: a quotation mark that is opened in this line is never closed. */
  readonly isWhole: boolean;
}

/** No row is longer, in characters; it bounds how far a quotation mark that was forgotten reaches. */
const longestRow = 20_000;

const physicalLine = /([^\r\n]*)(?:\r\n|\n|\r|$)/y;

/**
 * Cuts a CSV text into its rows: one ends at the first line end that has an even number of quotation marks before it.
 * After a mark that is never closed the next line counts as a new row, so that one wrong row spoils no other.
 */
export function* piecesOf(text: string, firstLine = 1): Generator<Piece> {
  let at = 0;
  let line = firstLine;
  while (at < text.length) {
    const first = lineAt(text, at);
    const whole = isEven(first.text) ? first : closed(text, at, first.end);
    const taken = whole ?? first;
    yield { line, text: taken.text, isWhole: whole !== null };
    line += taken.lines;
    at = taken.end;
  }
}

interface Taken {
  readonly text: string;
  readonly end: number;
  readonly lines: number;
}

function lineAt(text: string, at: number): Taken {
  physicalLine.lastIndex = at;
  return { text: physicalLine.exec(text)?.[1] ?? '', end: physicalLine.lastIndex, lines: 1 };
}

function closed(text: string, start: number, from: number): Taken | null {
  let even = false;
  let at = from;
  for (let lines = 2; at < text.length && at - start <= longestRow; lines += 1) {
    const next = lineAt(text, at);
    even = even === isEven(next.text);
    at = next.end;
    if (even) return { text: text.slice(start, at), end: at, lines };
  }
  return null;
}

function isEven(text: string): boolean {
  let even = true;
  for (let at = text.indexOf('"'); at >= 0; at = text.indexOf('"', at + 1)) even = !even;
  return even;
}
