import type { SessionEvent } from '../sessions/model.ts';
import { isTerminal } from './applications.ts';
import type { DraftAction, Item } from './items.ts';
import type { Kept } from './noise.ts';
import { excerpt } from './output.ts';
import { oneLine } from './shorten.ts';

/** Characters of a command's output that a step keeps; the session's own page shows all of it. */
const outputKept = 480;

/** A comment typed into a terminal is a technician's note. */
const remark = /^\s*(#+\s+|rem\s+|::\s*)(?=\S)/i;

const shown = new Set(['at', 'kind', 'app', 'title', 'text', 'command', 'output', 'exitCode', 'from', 'path', 'direction', 'id', 'seq']);

/** What happened, as a code and its parameters. Every word in it comes from the event. */
export function itemOf(kept: Kept): Item {
  return { action: actionOf(kept), at: kept.at, until: kept.at, weight: 0 };
}

function actionOf({ event, where, index }: Kept): DraftAction {
  const { application } = where;
  const here = { application, events: [index] };
  const nowhere = { application: null, events: [index] };
  switch (event.kind) {
    case 'command':
      return remark.test(event.command ?? '')
        ? { code: 'note', text: oneLine((event.command ?? '').replace(remark, '')), ...nowhere }
        : { ...commandOf(event), ...here };
    case 'window':
      return { code: 'window', title: oneLine(where.title, 600), times: 1, ...here };
    case 'chat':
      return { code: 'chat', from: event.from ?? null, text: oneLine(event.text ?? event.title ?? ''), ...nowhere };
    case 'note':
      return { code: 'note', text: oneLine(event.text ?? event.title ?? ''), ...nowhere };
    case 'error':
      return { code: 'error', text: joined([where.title, event.text ?? event.output]) || oneLine(event.title ?? ''), ...here };
    case 'clipboard':
      return { code: 'clipboard', text: oneLine(event.text ?? event.title ?? ''), ...here };
    case 'file':
      return { code: 'file', path: oneLine(event.path ?? event.text ?? event.title ?? ''), direction: event.direction ?? null, ...nowhere };
    case 'action':
      return { code: 'action', text: oneLine(event.text ?? '') || otherText(event), ...here };
    default:
      return { code: 'other', kind: oneLine(event.kind, 40), text: otherText(event), ...here };
  }
}

function commandOf(event: SessionEvent): Omit<Extract<DraftAction, { code: 'command' }>, 'application' | 'events'> {
  const command = oneLine(event.command ?? event.text ?? '');
  const { lines, fault } = excerpt(event.output ?? '', command, outputKept);
  const exitCode = event.exitCode ?? null;
  const failed = exitCode === null ? fault : exitCode !== 0;
  return { code: 'command', command, output: lines.length === 0 ? null : lines.join('\n'), exitCode, failed, times: 1 };
}

/** Kinds nobody foresaw: what they say in known fields, then their own fields, as they stand. */
function otherText(event: SessionEvent): string {
  const known = [event.text, event.title, event.command, event.path];
  const own = Object.entries(event).filter(([key, value]) => !shown.has(key) && (typeof value === 'string' || typeof value === 'number'));
  return joined([...known, ...own.map(([, value]) => String(value))]);
}

function joined(parts: readonly (string | undefined)[]): string {
  const texts = parts.map((part) => oneLine(part ?? '')).filter((part) => part !== '');
  return texts.filter((text, position) => texts.indexOf(text) === position).join(' – ');
}

export function isTerminalItem(item: Item): boolean {
  return item.action.code === 'command' || isTerminal(item.action.application);
}
