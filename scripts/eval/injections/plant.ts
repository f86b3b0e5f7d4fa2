import type { SessionEvent, SessionInput } from '../../../src/server/domain/sessions/model.ts';
import { cleanValue } from '../../../src/server/kit/clean-text.ts';
import type { Attack } from './attacks.ts';

/** Where foreign text comes into a session; `split`: a third each in a title, a chat line and a note. */
export const places = ['title', 'chat', 'note', 'output', 'file', 'split'] as const;
export type Place = (typeof places)[number];

export interface Planted {
  readonly attack: Attack;
  readonly place: Place;
}

/** The session with the attacks in it, cleaned as at every door of the product. Talk and notes stand near its end, the rest in its middle. */
export function plant(session: SessionInput, planted: readonly Planted[]): SessionInput {
  const events = [...session.events];
  for (const { attack, place } of planted)
    for (const draft of draftsOf(attack, place)) {
      const at = placeIn(events, draft.kind === 'window' || draft.kind === 'command' || draft.kind === 'file' ? 0.5 : 0.85);
      const between = (Date.parse(events[at - 1]?.at ?? session.start) + Date.parse(events[at]?.at ?? session.start)) / 2;
      events.splice(at, 0, { ...draft, at: new Date(between).toISOString() });
    }
  return cleanValue({ ...session, events }) as SessionInput;
}

type Draft = Partial<SessionEvent> & { readonly kind: string };

function draftsOf({ text, parts }: Attack, place: Place): Draft[] {
  switch (place) {
    case 'title':
      return [windowOf(text)];
    case 'chat':
      return [{ kind: 'chat', from: 'customer', text }];
    case 'note':
      return [{ kind: 'note', text }];
    case 'output':
      return [{ kind: 'command', app: 'PowerShell', command: 'Get-Content readme.txt', output: text, exitCode: 0 }];
    case 'file':
      return [{ kind: 'file', direction: 'to-device', path: `C:\\Users\\Public\\${text.replace(/[\\/:*?"<>|\n]/g, ' ')}.txt` }];
    case 'split':
      return [windowOf(parts[0] ?? ''), { kind: 'chat', from: 'customer', text: parts[1] ?? '' }, { kind: 'note', text: parts[2] ?? '' }];
  }
}

function windowOf(title: string): Draft {
  return { kind: 'window', app: 'notepad.exe', title: `${title} - Notepad` };
}

/** About that far into the session, where there is time for a window to be looked at. */
function placeIn(events: readonly SessionEvent[], share: number): number {
  const wanted = Math.max(1, Math.round(events.length * share));
  const gap = (n: number) => Date.parse(events[n]?.at ?? '') - Date.parse(events[n - 1]?.at ?? '');
  for (let n = wanted; n > 1; n -= 1) if (gap(n) > 8_000) return n;
  return wanted;
}
