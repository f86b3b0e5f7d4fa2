import type { DraftAction } from './items.ts';
import type { LogLine, StepAction } from './model.ts';
import { excerpt } from './output.ts';
import { shorten, shortenInside } from './shorten.ts';

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
  const command = shortenInside(action.command, Math.max(90, Math.min(width, 160)));
  const times = action.times > 1 ? ` ×${action.times}` : '';
  const output = action.output === null ? '' : ` -> ${outputLine(action.output, action.command, Math.min(width, 160))}`;
  const exit = action.exitCode === null || action.exitCode === 0 ? '' : ` (exit ${action.exitCode})`;
  return `${command}${times}${output}${exit}`;
}

function outputLine(output: string, command: string, width: number): string {
  return shorten(excerpt(output, command, width).lines.join(' | '), width);
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
