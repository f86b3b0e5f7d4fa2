import type { StepAction } from './model.ts';

type Draft<T> = T extends unknown ? { -readonly [K in keyof T]: T[K] extends readonly number[] ? number[] : T[K] } : never;
export type DraftAction = Draft<StepAction>;

/** An action while it is being put together: when, and how much it matters. */
export interface Item {
  readonly action: DraftAction;
  /** Milliseconds; never earlier than the item before. */
  readonly at: number;
  /** Time of its last event. */
  until: number;
  weight: number;
}

/** An event that counts, in its place in time. */
export interface Placed {
  readonly index: number;
  readonly at: number;
}

export function isTalk(item: Item): boolean {
  return item.action.code === 'chat' || item.action.code === 'note';
}
