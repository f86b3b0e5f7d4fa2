/** Every rule that can refuse, and where SPEC.md states it. The closed list of reasons (C1); in words: catalogue `reasons`. */
export const reasonRules = {
  'ai-off': 'A1',
  tier: 'D1',
  platform: 'A8',
  'outgoing-off': 'A2',
  'supporter-outside': 'A2',
  'not-logged': 'A9',
  'no-module': 'A3',
  'module-off': 'A3',
  'incoming-off': 'A2',
  'device-outside': 'A5',
  'not-managed': 'A4',
  'no-policy': 'A4',
  'policy-reports-off': 'A6',
  'policy-insights-off': 'A6',
  'opted-out': 'A6',
  'access-denied': 'B1',
  'answer-denied': 'B2',
  'no-answer': 'B2',
  withdrawn: 'B3',
  'no-events': 'C2',
  running: 'C2',
  licence: 'C2',
  'no-credit': 'C2',
} as const;

export type Reason = keyof typeof reasonRules;

export type Via = 'outgoing' | 'incoming' | 'both';

/** One rule, looked at: what "why (not)?" shows (C4). */
export interface Check {
  readonly reason: Reason;
  /** Which way it closes; `session`: the session as a whole. */
  readonly of: 'session' | 'outgoing' | 'incoming';
  readonly passed: boolean;
}

export interface Decision {
  readonly yes: boolean;
  /** The ways that are open, also where something else refuses; null: none. */
  readonly via: Via | null;
  /** Every rule that refused; empty exactly when `yes`. */
  readonly reasons: readonly Reason[];
  readonly checks: readonly Check[];
}
