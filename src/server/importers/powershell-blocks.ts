/**
 * A transcript's blocks between lines of stars, told by their structure, since the words are in the language of the
 * machine that wrote them: a header ("key: value" lines, one with a time of 14 digits), an end (a title and one time),
 * a command's start (one time alone).
 */
export type TranscriptPart =
  | { readonly kind: 'header'; readonly line: number; readonly fields: readonly TranscriptField[] }
  | { readonly kind: 'end' | 'command-time'; readonly line: number; readonly time: string }
  | { readonly kind: 'text'; readonly line: number; readonly text: string };

export interface TranscriptField {
  readonly line: number;
  readonly key: string;
  readonly value: string;
}

const stars = /^\*{10,}\s*$/;
const time = /^\d{14}$/;
const longestHeader = 60;
const longestValue = 1_000;

export function isStars(line: string): boolean {
  return stars.test(line);
}

/** The parts of a transcript's lines in order; `line` is 1-based. A line of stars that begins no block of a known shape is text. */
export function splitTranscript(lines: readonly string[]): TranscriptPart[] {
  const parts: TranscriptPart[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const block = isStars(lines[at] ?? '') ? blockAt(lines, at) : null;
    if (block === null) {
      parts.push({ kind: 'text', line: at + 1, text: lines[at] ?? '' });
      continue;
    }
    parts.push(block.part);
    at = block.last;
  }
  return parts;
}

function blockAt(lines: readonly string[], first: number): { part: TranscriptPart; last: number } | null {
  const last = lines.slice(first + 1, first + 2 + longestHeader).findIndex(isStars) + first + 1;
  if (last <= first + 1) return null;
  const inner = lines.slice(first + 1, last);
  const fields = inner.flatMap((line, index) => fieldOf(line, first + 2 + index));
  const timed = fields.filter((field) => time.test(field.value));
  const stamp = timed[0];
  if (stamp === undefined) return null;
  if (inner.length === 1) return { part: { kind: 'command-time', line: first + 1, time: stamp.value }, last };
  if (inner.length === 2 && fields.length === 1) return { part: { kind: 'end', line: first + 1, time: stamp.value }, last };
  if (fields.length < 3 || fields.length < inner.length - 1) return null;
  return { part: { kind: 'header', line: first + 1, fields }, last };
}

/** Languages differ in the colon (":", " :", "："), too. */
function fieldOf(line: string, number: number): TranscriptField[] {
  const found = /^([^:：]{1,60})[:：]/.exec(line);
  if (found === null) return [];
  return [{ line: number, key: (found[1] ?? '').trim(), value: line.slice(found[0].length).trim().slice(0, longestValue) }];
}
