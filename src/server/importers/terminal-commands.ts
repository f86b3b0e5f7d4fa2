import type { Terminal } from '@xterm/headless';
import type { SessionEvent } from '../domain/sessions/model.ts';
import { mayBePrompt, readContinuation, readPrompted } from './prompts.ts';
import { cursorRow, firstRow, keepPlaces, lineText, type Place, placeAt, rowOf, textBeforeCursor, textBetween } from './screen.ts';
import { type Entry, eventsOf, newEntry } from './terminal-events.ts';

/** Where the cursor waited, and what stood before it. */
interface Wait {
  readonly place: Place;
  readonly text: string;
}

/** Some shells write the time or a status at the right edge of the prompt's line; nobody typed it. */
function withoutRightPrompt(line: string, cols: number): string {
  if (cols === 0 || line.length < cols - 3) return line;
  const gap = line.lastIndexOf('    ');
  return gap === -1 ? line : line.slice(0, gap).trimEnd();
}

export interface TerminalFacts {
  /** Milliseconds since 1970 at which the recording begins. */
  readonly start: number;
  /** Seconds after it at which something is written for the first time. */
  readonly begins: number;
  /** File name of the recorded shell ("zsh"), if told. */
  readonly shell: string | undefined;
  /** What to call a full-screen program that nothing else names. */
  readonly title: string | undefined;
}

/** A prompt of several lines is at most so high. */
const highestPrompt = 5;
const mostLearned = 20;

/**
 * Follows a terminal while it is written to and notes its commands. A command is a line that the cursor left and that
 * begins with a prompt: one of a sure form, or one behind which the cursor rested, or one marked by the shell (OSC 133).
 * What stands between it and the next prompt is its output, in its last state.
 */
export function followCommands(term: Terminal, about: TerminalFacts) {
  const events: { order: number; event: SessionEvent }[] = [];
  let order = 0;
  let at = instant(about.begins);
  let title: string | undefined;
  let rested: Wait | null = null;
  let promptStart: Place | null = null;
  let open: Entry = newEntry(at, order, null, null, placeAt(term, 0));
  /** Prompts that a command was typed behind: the shell writes the same one again. */
  const learned: string[] = [];
  const places = keepPlaces(term, () => [
    rested?.place,
    promptStart,
    open.output,
    ...(open.typing ? open.typed.map((one) => one.place) : []),
  ]);

  function instant(seconds: number): string {
    return new Date(about.start + Math.round(seconds * 1000)).toISOString();
  }

  const normal = () => term.buffer.active.type === 'normal';

  function lineLeft(): void {
    if (!normal()) return;
    places.settle();
    const row = cursorRow(term) - 1;
    if (row < 0) return;
    open.feeds += 1;
    const first = firstRow(term, row);
    const line = withoutRightPrompt(lineText(term, first, row), first === row ? term.cols : 0);
    const waited = rested !== null && rowOf(rested.place) === first ? rested.text : null;
    if (open.typing && readTyped(first, row, line, waited)) return;
    const known = waited ?? learned.find((prompt) => line.startsWith(prompt.trimEnd())) ?? null;
    const prompted = readPrompted(line, known);
    if (prompted === null) {
      open.typing = false;
      return;
    }
    if (waited !== null && prompted.command !== '' && line.startsWith(waited) && learned.length < mostLearned && !learned.includes(waited))
      learned.push(waited);
    begin(first, row, prompted.command, prompted.app);
  }

  /** A line of the command itself: drawn again by an editor, or one more. */
  function readTyped(first: number, row: number, line: string, waited: string | null): boolean {
    const drawn = open.typed.find((one) => rowOf(one.place) === first);
    if (drawn !== undefined) {
      const again = drawn === open.typed[0] ? readPrompted(line, waited)?.command : readContinuation(line, waited);
      if (again) drawn.text = again;
      open.output = placeAt(term, Math.max(row + 1, rowOf(open.output)));
      return true;
    }
    const more = open.typed.length > 0 ? readContinuation(line, waited) : null;
    if (more === null) return false;
    open.typed.push({ place: placeAt(term, first), text: more });
    open.output = placeAt(term, row + 1);
    return true;
  }

  function begin(first: number, row: number, command: string, app: string | null): void {
    close(first);
    title = undefined;
    order += 1;
    open = newEntry(at, order, { place: placeAt(term, first), text: command }, app, placeAt(term, row + 1));
  }

  /** Ends the open entry above a row; a prompt of several lines begins further up than its last one. */
  function close(row: number): void {
    const from = rowOf(open.output);
    const marked = rowOf(promptStart);
    const to = marked >= from && row >= marked && row - marked <= highestPrompt ? marked : row;
    const output = textBetween(term, from, to);
    const gone = from === -1 && !open.cleared ? Math.max(0, open.feeds - to) : 0;
    for (const event of eventsOf(open, output, gone, { shell: about.shell, title: title ?? about.title }))
      events.push({ order: open.order, event });
    promptStart = null;
    rested = null;
  }

  function rest(): void {
    if (!normal()) return;
    places.settle();
    if (term.buffer.normal.cursorX === 0) return;
    const { text, free } = textBeforeCursor(term);
    const row = cursorRow(term);
    const again = rested !== null && rowOf(rested.place) === row && text.startsWith(rested.text);
    if (again || learned.some((prompt) => text.startsWith(prompt) && text !== prompt)) return;
    if (free && mayBePrompt(text)) rested = { place: placeAt(term, row), text };
  }

  /** Clearing the screen begins a new picture: of a program that redraws itself the first and the last one stay. */
  function cleared(): void {
    const prompt = rowOf(promptStart);
    const top = term.buffer.normal.baseY;
    const shown = textBetween(term, rowOf(open.output), prompt === -1 ? top + term.rows : prompt);
    if (open.before === '' && shown !== '') open.before = shown;
    else if (shown !== '') open.redrawn += 1;
    open.typing = false;
    open.cleared = true;
    open.output = placeAt(term, top);
  }

  function erasing(whole: boolean): void {
    if (!normal()) return;
    places.settle();
    if (whole) cleared();
    places.beforeErasing();
  }

  function promptBegins(): void {
    if (!normal()) return;
    places.settle();
    promptStart = placeAt(term, firstRow(term, cursorRow(term)));
  }

  function shellMark(data: string): boolean {
    const [kind, value] = data.split(';');
    if (kind === 'A') promptBegins();
    if (kind === 'B' && normal() && term.buffer.normal.cursorX > 0)
      rested = { place: placeAt(term, cursorRow(term)), text: textBeforeCursor(term).text };
    if (kind === 'D' && /^-?\d{1,9}$/.test(value ?? '')) open.exitCode = Number(value);
    return false;
  }

  term.onLineFeed(lineLeft);
  term.onTitleChange((text) => {
    title = text.trim() === '' ? title : text;
    const window = open.windows.at(-1);
    if (!normal() && window !== undefined) window.title = title;
  });
  term.buffer.onBufferChange((buffer) => {
    if (buffer.type === 'alternate' && (open.windows.length === 0 || open.typed.length === 0)) open.windows.push({ at, title });
  });
  term.parser.registerOscHandler(133, shellMark);
  term.parser.registerOscHandler(633, shellMark);
  term.parser.registerCsiHandler({ prefix: '?', final: 'h' }, (params) => {
    if (params.includes(2004)) promptBegins();
    return false;
  });
  term.parser.registerCsiHandler({ final: 'J' }, (params) => {
    const home = term.buffer.normal.cursorX === 0 && term.buffer.normal.cursorY === 0;
    erasing(params[0] === 2 || (home && (params[0] ?? 0) === 0));
    return false;
  });
  term.parser.registerEscHandler({ final: 'c' }, () => {
    erasing(true);
    return false;
  });

  return {
    rest,
    setTime(seconds: number): void {
      at = instant(seconds);
    },
    note(text: string): void {
      order += 1;
      events.push({ order, event: { at, kind: 'note', text } });
    },
    exit(code: number): void {
      open.exitCode = code;
    },
    finish(): SessionEvent[] {
      places.settle();
      const row = cursorRow(term);
      const waits = mayBePrompt(textBeforeCursor(term).text) || (rested !== null && rowOf(rested.place) === row);
      close(waits ? row : row + 1);
      return events.sort((one, other) => one.order - other.order).map((one) => one.event);
    },
  };
}
