import type { SessionEvent } from '../domain/sessions/model.ts';
import type { Place } from './screen.ts';

/** A command that runs, or (with nothing typed) what stands on the screen before the first one. */
export interface Entry {
  readonly at: string;
  readonly order: number;
  /** Lines of the command and where they stand, since an editor may draw them again. */
  readonly typed: { readonly place: Place; text: string }[];
  /** Program the prompt belongs to; null = the shell. */
  readonly app: string | null;
  /** Still on the lines of the command itself. */
  typing: boolean;
  /** First row of the output. */
  output: Place;
  /** The first picture that was cleared away, and how many after it. */
  before: string;
  redrawn: number;
  cleared: boolean;
  feeds: number;
  exitCode: number | undefined;
  /** Full-screen programs (alternate buffer). */
  readonly windows: { readonly at: string; title: string | undefined }[];
}

export function newEntry(at: string, order: number, line: Entry['typed'][number] | null, app: string | null, output: Place): Entry {
  const typed = line === null ? [] : [line];
  return {
    at,
    order,
    typed,
    app,
    typing: true,
    output,
    before: '',
    redrawn: 0,
    cleared: false,
    feeds: 0,
    exitCode: undefined,
    windows: [],
  };
}

/** `gone`: lines of the output that scrolled out of what the emulator keeps. */
export function eventsOf(
  entry: Entry,
  shown: string,
  gone: number,
  about: { shell: string | undefined; title: string | undefined },
): SessionEvent[] {
  const command = entry.typed
    .map((line) => line.text)
    .join('\n')
    .trim();
  const output = [entry.before, entry.redrawn > 0 ? `[… ${entry.redrawn} …]` : '', gone > 0 ? `[… ${gone} …]` : '', shown]
    .filter((part) => part !== '')
    .join('\n');
  const app = entry.app === null || about.shell?.startsWith(entry.app) ? about.shell : entry.app;
  const base = { at: entry.at, ...(app === undefined ? {} : { app }) };
  if (entry.windows.length > 0) return windowEvents(entry, command, output, about.title);
  if (command === '') return output === '' ? [] : [{ ...base, kind: 'other', text: output }];
  if (entry.app === null && command.startsWith('#'))
    return [
      { at: entry.at, kind: 'note', text: command.replace(/^#+\s*/, '') },
      ...(output === '' ? [] : [{ ...base, kind: 'other', text: output }]),
    ];
  const exit = entry.exitCode === undefined ? {} : { exitCode: entry.exitCode };
  return [{ ...base, kind: 'command', command, ...(output === '' ? {} : { output }), ...exit }];
}

/** A full-screen program is one window; its screen is a picture, not an output. What it left behind on the normal screen is. */
function windowEvents(entry: Entry, command: string, output: string, title: string | undefined): SessionEvent[] {
  const text = output === '' ? {} : { output };
  const exit = entry.exitCode === undefined ? {} : { exitCode: entry.exitCode };
  if (command !== '') {
    const named = entry.windows[0]?.title ?? command;
    return [{ at: entry.at, kind: 'window', app: programOf(command), title: named, command, ...text, ...exit }];
  }
  const windows = entry.windows.map((window) => ({ at: window.at, kind: 'window', title: window.title ?? title ?? '' }));
  return [...(output === '' ? [] : [{ at: entry.at, kind: 'other', text: output }]), ...windows];
}

/** "sudo LANG=C /usr/bin/htop -d 5" is htop. */
function programOf(command: string): string {
  const words = command.split(/\s+/).filter((word) => !/^(?:sudo|env|exec|nohup|time|-.*|\w+=.*)$/.test(word));
  return (words[0] ?? command).split(/[\\/]/).at(-1) || command;
}
