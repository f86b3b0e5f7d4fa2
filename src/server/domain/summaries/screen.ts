import type { LogLine, StepAction, Timeline } from '../timeline/model.ts';
import { speaksToMachine } from './machine-talk.ts';
import type { SummaryContent } from './model.ts';

/** A timeline without what speaks to the machine, and the events that did. */
export interface Screened {
  readonly timeline: Timeline;
  /** Positions, ascending. */
  readonly suspicious: readonly number[];
}

/**
 * Takes out of the log what tells whoever summarizes what to write, instead of what happened (SPEC E10). It stays in the
 * steps, where people read it; a line of which nothing is left is counted as left out.
 */
export function screen(timeline: Timeline): Screened {
  const { lines, omitted } = timeline.log;
  const together = splitAcross(lines);
  const beyond = eventsThatSpeak(timeline);
  const screened = lines.map((line): { line: LogLine; left: string | null } => {
    if (together.has(line)) return { line, left: null };
    const left = harmless(line.text);
    return { line, left: left === line.text && line.events.some((event) => beyond.has(event)) ? withoutTail(line) : left };
  });
  const kept = screened.flatMap(({ line, left }) => (left === null ? [] : [left === line.text ? line : { ...line, text: left }]));
  const suspicious = screened.filter(({ line, left }) => left !== line.text).flatMap(({ line }) => line.events);
  const noise = omitted.noise + lines.length - kept.length;
  return {
    timeline: { ...timeline, log: { lines: kept, omitted: { ...omitted, noise } } },
    suspicious: suspicious.sort((a, b) => a - b),
  };
}

/** The summary says that something in its session tried to write it. */
export function flagged(content: SummaryContent, suspicious: readonly number[]): SummaryContent {
  if (suspicious.length === 0) return content;
  const flag = { code: 'suspicious-text', field: 'summary', detail: String(suspicious.length), events: [...suspicious] } as const;
  return { ...content, flags: [...content.flags, flag] };
}

/** The same of a few lines read apart. */
export function screenLines(lines: readonly string[]): string[] {
  return lines.flatMap((line) => harmless(line) ?? []);
}

/** Events whose whole text speaks to the machine: a line may show the end of it alone. */
function eventsThatSpeak({ steps }: Timeline): ReadonlySet<number> {
  const speaking = steps.flatMap(({ actions }) => actions.filter((action) => textsOf(action).some((text) => speaksToMachine(text))));
  return new Set(speaking.flatMap(({ events }) => events));
}

function textsOf(action: StepAction): string[] {
  if (action.code === 'command') return [action.command, ...(action.output ?? '').split('\n')];
  if (action.code === 'window') return [action.title];
  return action.code === 'file' ? [action.path] : [action.text];
}

/** A line that was shortened: of a command, the command alone; a beginning without the instruction stays as it is. */
function withoutTail({ role, text }: LogLine): string | null {
  if (role === 'command') return text.split(' -> ', 1)[0] ?? null;
  return /…(?=.*\p{L})/u.test(text) ? null : text;
}

/** One instruction cut over two or three lines that follow each other: none of them says it alone. */
function splitAcross(lines: readonly LogLine[]): ReadonlySet<LogLine> {
  const found = new Set<LogLine>();
  const windows = [2, 3].flatMap((size) => lines.slice(size - 1).map((_, at) => lines.slice(at, at + size)));
  for (const some of windows) {
    if (some.some((line) => found.has(line) || speaksToMachine(line.text))) continue;
    if (speaksToMachine(some.map((line) => withoutRole(line.text)).join(' '))) for (const line of some) found.add(line);
  }
  return found;
}

/** The line without the instruction and what follows it, which may be the rest of it; null if nothing is left to be read. */
function harmless(line: string): string | null {
  if (!speaksToMachine(line)) return line;
  const said = withoutRole(line);
  const role = line.slice(0, line.length - said.length);
  const pieces = said.split(' | ');
  const first = pieces.findIndex((piece) => speaksToMachine(piece));
  const left = first < 0 ? '' : [...pieces.slice(0, first), ...beginningOf(pieces[first] ?? '')].join(' | ');
  return speaksToMachine(left) || (left.match(/[\p{L}\p{N}]{2,}/gu) ?? []).length < 3 ? null : `${role}${left}`;
}

/** The sentences before the first that speaks to the machine. */
function beginningOf(piece: string): string[] {
  const starts = [0, ...[...piece.matchAll(/(?<=[.!?]["”»)]?)\s+|(?<=[。！？]["」]?)|(?=\[\[|["“«„「])/gu)].map(({ index }) => index)];
  const sentence = (n: number, count: number) => piece.slice(starts[n], starts[n + count]);
  const alone = starts.findIndex((_, n) => speaksToMachine(sentence(n, 1)));
  const first = alone >= 0 ? alone : starts.findIndex((_, n) => speaksToMachine(sentence(n, 2)));
  return first <= 0 ? [] : [piece.slice(0, starts[first]).trim()];
}

function withoutRole(line: string): string {
  return line.replace(/^[a-z][a-z -]{0,40}: /u, '');
}
