import headless from '@xterm/headless';
import type { SessionEvent } from '../domain/sessions/model.ts';
import type { Frame } from './asciicast-frames.ts';
import { damaged, type ImportFile } from './file.ts';
import { followCommands, type TerminalFacts } from './terminal-commands.ts';

export interface ReplayOptions extends Omit<TerminalFacts, 'begins'> {
  readonly cols: number;
  readonly rows: number;
}

const keptLines = 5_000;
/** Small enough that the clock below is asked often, large enough to be quick; characters. */
const piece = 4_096;
const batch = 65_536;
const mostResizes = 1_000;
/** A recording made to cost much is refused instead of being followed to its end; milliseconds. */
const longestReplay = 60_000;

/** What happened on a terminal, from what was written to it: a real emulator keeps the screen, and the commands are read from it. */
export async function replay(file: ImportFile, frames: readonly Frame[], options: ReplayOptions): Promise<SessionEvent[]> {
  const term = new headless.Terminal({
    cols: options.cols,
    rows: options.rows,
    scrollback: keptLines,
    allowProposedApi: true,
    logLevel: 'off',
  });
  try {
    refuseEndlessLoops(term);
    const follower = followCommands(term, { ...options, begins: frames.find((frame) => frame.code === 'o')?.at ?? 0 });
    const deadline = performance.now() + longestReplay;
    let resizes = 0;
    for (const group of groups(frames)) {
      if (performance.now() > deadline) damaged(file, 0, '', 'file.too-slow');
      await write(term, group.written, follower);
      const { next } = group;
      if (next === null) continue;
      follower.setTime(next.at);
      if (next.code === 'm' && next.data.trim() !== '') follower.note(next.data);
      if (next.code === 'x') follower.exit(Number(next.data));
      if (next.code !== 'r') continue;
      const [cols, rows] = next.data.split('x').map(Number) as [number, number];
      if (cols === term.cols && rows === term.rows) continue;
      resizes += 1;
      if (resizes > mostResizes) damaged(file, 0, '', { reason: 'file.too-many-sizes', limit: mostResizes });
      term.resize(cols, rows);
    }
    return follower.finish();
  } finally {
    term.dispose();
  }
}

interface Group {
  readonly written: readonly { at: number; text: string }[];
  readonly next: Frame | null;
}

/** Output in pieces up to the next event that must find it written. */
function* groups(frames: readonly Frame[]): Generator<Group> {
  let written: { at: number; text: string }[] = [];
  let held = 0;
  for (const frame of frames) {
    if (frame.code === 'o') {
      for (let from = 0; from < frame.data.length; from += piece) {
        const text = frame.data.slice(from, from + piece);
        written.push({ at: frame.at, text });
        held += text.length;
        if (held < batch) continue;
        yield { written, next: null };
        written = [];
        held = 0;
      }
    } else if ('rmx'.includes(frame.code)) {
      yield { written, next: frame };
      written = [];
      held = 0;
    }
  }
  yield { written, next: null };
}

async function write(
  term: headless.Terminal,
  pieces: Group['written'],
  follower: { setTime(at: number): void; rest(): void },
): Promise<void> {
  const first = pieces[0];
  if (first === undefined) return;
  follower.setTime(first.at);
  await new Promise<void>((resolve) => {
    pieces.forEach((one, index) => {
      term.write(one.text, () => {
        follower.rest();
        const next = pieces[index + 1];
        if (next === undefined) resolve();
        else follower.setTime(next.at);
      });
    });
  });
}

/** The emulator repeats these as often as the recording says, up to two thousand million times; no screen needs more than its size. */
function refuseEndlessLoops(term: headless.Terminal): void {
  for (const final of ['L', 'M', 'S', 'T', 'I', 'Z', 'b', '@', 'P', 'X']) {
    term.parser.registerCsiHandler({ final }, (params) => typeof params[0] === 'number' && params[0] > 1_000);
  }
}
