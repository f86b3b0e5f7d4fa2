import type { SessionEvent } from '../../../src/server/domain/sessions/model.ts';

const start = Date.UTC(2026, 2, 3, 9, 0, 0);

/** Events written by hand: seconds after the start, kind, and the fields that fit. */
export type Written = readonly [seconds: number, kind: string, fields: Partial<Omit<SessionEvent, 'at' | 'kind'>>];

export function session(...events: readonly Written[]): SessionEvent[] {
  return events.map(([seconds, kind, fields]) => ({ at: new Date(start + seconds * 1000).toISOString(), kind, ...fields }));
}

export const customer = (seconds: number, text: string): Written => [seconds, 'chat', { from: 'customer', text }];
export const supporter = (seconds: number, text: string): Written => [seconds, 'chat', { from: 'supporter', text }];
export const window = (seconds: number, app: string, title: string): Written => [seconds, 'window', { app, title }];
export const run = (seconds: number, command: string, output?: string, exitCode?: number): Written => [
  seconds,
  'command',
  { app: 'powershell.exe', command, ...(output === undefined ? {} : { output }), ...(exitCode === undefined ? {} : { exitCode }) },
];
