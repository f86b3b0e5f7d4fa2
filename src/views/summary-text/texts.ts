import type { IssueType, Outcome } from './types.ts';

/** Fields of a summary that carry a label. */
export const labelled = [
  'title',
  'problem',
  'cause',
  'done',
  'result',
  'open',
  'steps',
  'outcome',
  'issueTypes',
  'applications',
  'summary',
] as const;

/**
 * A summary's own words in one language: labels, closed choices, and a sentence for everything that the code tells.
 * {command}, {output}, {text}, {titles} … are put in by the renderers; quotation marks and spacing belong to the language.
 */
export interface SummaryTexts {
  readonly labels: Readonly<Record<(typeof labelled)[number], string>>;
  /** Stands where the log does not tell (cause, result). */
  readonly unknown: string;
  /** Stands where there is nothing (open points). */
  readonly none: string;
  readonly outcomes: Readonly<Record<Outcome, string>>;
  readonly issueTypes: Readonly<Record<IssueType, string>>;
  /** Opening and closing quotation marks with their inner spaces. */
  readonly quotes: readonly [string, string];
  readonly sentences: Readonly<Record<SentenceCode, string>>;
}

export const sentenceCodes = [
  'command',
  'command-times',
  'output',
  'failed',
  'failed-output',
  'failed-exit',
  'failed-exit-output',
  'windows',
  'windows-in',
  'application',
  'chat',
  'chat-customer',
  'chat-supporter',
  'note',
  'error',
  'action',
  'clipboard',
  'file',
  'file-to-device',
  'file-from-device',
  'other',
  'nothing-said',
  'used',
  'ran',
] as const;
export type SentenceCode = (typeof sentenceCodes)[number];
