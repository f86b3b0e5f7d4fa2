/**
 * What the code decided and the views put into words: equal in shape to the domain's summaries, steps and plain
 * texts, declared here because views are a leaf. Indexes are 0-based positions in the session's event list.
 */
export const summaryLanguages = ['en', 'de', 'fr', 'pt', 'es', 'it', 'nl', 'pl', 'ja', 'zh'] as const;
export type SummaryLanguage = (typeof summaryLanguages)[number];

export const outcomes = ['solved', 'partly', 'not-solved', 'handed-over', 'unclear'] as const;
export type Outcome = (typeof outcomes)[number];

export const issueTypes = [
  'account-access',
  'network-vpn',
  'printing',
  'email-calendar',
  'file-storage',
  'hardware',
  'performance',
  'software-install',
  'licensing',
  'security',
  'operating-system',
  'how-to',
  'application-error',
  'other',
] as const;
export type IssueType = (typeof issueTypes)[number];

export type StepActionView =
  | {
      readonly code: 'command';
      readonly command: string;
      readonly output: string | null;
      readonly exitCode: number | null;
      readonly failed: boolean;
      readonly times: number;
      readonly events: readonly number[];
    }
  | {
      readonly code: 'window';
      readonly application: string | null;
      readonly title: string;
      readonly times: number;
      readonly events: readonly number[];
    }
  | { readonly code: 'chat'; readonly from: 'supporter' | 'customer' | null; readonly text: string; readonly events: readonly number[] }
  | { readonly code: 'note' | 'error' | 'action' | 'clipboard'; readonly text: string; readonly events: readonly number[] }
  | {
      readonly code: 'file';
      readonly path: string;
      readonly direction: 'to-device' | 'from-device' | null;
      readonly events: readonly number[];
    }
  | { readonly code: 'other'; readonly kind: string; readonly text: string; readonly events: readonly number[] };

/** Times are RFC 3339. */
export interface StepView {
  readonly events: readonly number[];
  readonly application: string | null;
  readonly start: string;
  readonly end: string;
  readonly actions: readonly StepActionView[];
}

export type QuoteSource = 'customer' | 'supporter' | 'note' | 'error' | 'window' | 'command';

export type PlainTextView =
  | { readonly code: 'quote'; readonly from: QuoteSource; readonly text: string }
  | { readonly code: 'nothing-said' }
  | { readonly code: 'used'; readonly applications: readonly string[] }
  | { readonly code: 'ran'; readonly commands: readonly string[] };
