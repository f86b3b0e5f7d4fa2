import type { DraftAction } from './items.ts';
import type { LogLine, StepAction } from './model.ts';
import { shorten } from './shorten.ts';

export type Role = LogLine['role'];

const roleWords: ReadonlySet<string> = new Set([
  'customer',
  'supporter',
  'note',
  'error',
  'command',
  'window',
  'file',
  'action',
  'clipboard',
  'chat',
]);

export function roleOf(action: StepAction | DraftAction): Role {
  if (action.code === 'chat') return action.from ?? 'other';
  return action.code;
}

/**
 * The one place where an action becomes a line that a model reads: role word, what happened, no time, no id; at most about
 * `width` characters behind the role. Whatever must not reach a model (SPEC E9) is to be taken out here.
 */
export function writeLine(action: StepAction | DraftAction, width: number): string {
  const { application } = action;
  const times = repeated(action);
  switch (action.code) {
    case 'command':
      return `command: ${commandLine(action, width)}`;
    case 'window':
      return `window: ${shorten(placed(application, action.title), Math.min(width, 140))}`;
    case 'chat':
      return `${action.from ?? 'chat'}: ${shorten(action.text, width)}${times}`;
    case 'note':
      return `note: ${shorten(action.text, width)}${times}`;
    case 'error':
      return `error: ${shorten(placed(application, action.text), width)}${times}`;
    case 'file':
      return `${fileRole(action.direction)}: ${shorten(baseName(action.path), Math.min(width, 140))}${times}`;
    case 'action':
      return `action: ${shorten(placed(application, action.text), Math.min(width, 200))}${times}`;
    case 'clipboard':
      return `clipboard: ${shorten(action.text, Math.min(width, 100))}${times}`;
    case 'other':
      return `${otherRole(action.kind)}: ${shorten(placed(application, action.text), Math.min(width, 200))}${times}`;
  }
}

function commandLine(action: Extract<StepAction | DraftAction, { code: 'command' }>, width: number): string {
  const command = shorten(action.command, Math.max(60, Math.min(width, 160)));
  const times = action.times > 1 ? ` ×${action.times}` : '';
  const output = action.output === null ? '' : ` -> ${outputLine(action.output, Math.min(width, 160))}`;
  const exit = action.exitCode === null || action.exitCode === 0 ? '' : ` (exit ${action.exitCode})`;
  return `${command}${times}${output}${exit}`;
}

/** Whole lines while they fit; the last line of an output is its result, so it goes before the ones above it. */
function outputLine(output: string, width: number): string {
  const lines = output.split('\n');
  const whole = lines.join(' | ');
  if (whole.length <= width) return whole;
  const last = lines.at(-1) ?? '';
  const before: string[] = [];
  let room = width - last.length;
  for (const line of lines.slice(0, -1)) {
    if (line.length + 3 > room) continue;
    before.push(line);
    room -= line.length + 3;
  }
  if (before.length === 0) return shorten(lines.length > 1 && last.length > width / 2 ? (lines[0] ?? last) : whole, width);
  return [...before, last].join(' | ');
}

function placed(application: string | null, text: string): string {
  if (application === null) return text;
  if (text === '') return application;
  return text.toLowerCase().startsWith(application.toLowerCase()) ? text : `${application} – ${text}`;
}

function repeated(action: StepAction | DraftAction): string {
  return action.events.length > 1 && action.code !== 'chat' ? ` ×${action.events.length}` : '';
}

function fileRole(direction: 'to-device' | 'from-device' | null): string {
  if (direction === null) return 'file';
  return direction === 'to-device' ? 'file to device' : 'file from device';
}

function otherRole(kind: string): string {
  const name = kind.replace(/:/g, ' ').trim() || 'other';
  return roleWords.has(name.toLowerCase()) || name.toLowerCase().startsWith('file ') ? `other ${name}` : name;
}

function baseName(path: string): string {
  const trimmed = path.replace(/[/\\]+$/, '');
  return trimmed.slice(Math.max(trimmed.lastIndexOf('/'), trimmed.lastIndexOf('\\')) + 1) || path;
}
