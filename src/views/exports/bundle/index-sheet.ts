import { uiLanguages } from '../../i18n/languages.ts';
import { type T, translator } from '../../i18n/translator.ts';
import { aiMark } from '../ai-mark.ts';
import type { Sheet } from '../format.ts';

/** Of each summary of a bundle: what its file is, or why there is none. */
export interface IndexEntry {
  readonly n: number;
  readonly sessionId: string;
  /** Null: nothing of it is in the bundle. */
  readonly file: {
    readonly name: string;
    readonly title: string;
    /** RFC 3339 in UTC. */
    readonly start: string;
    readonly language: string;
    readonly translated: boolean;
    readonly aiGenerated: boolean;
  } | null;
  /** Why it is left out, or stands in another language than asked for: a code. */
  readonly reason: string | null;
}

export interface BundleFacts {
  readonly id: string;
  readonly format: string;
  readonly language: string | null;
  readonly timeZone: string;
  readonly generatedAt: string;
}

/** For people: what is in the bundle, what is not, and why. In the bundle's language where the pages speak it, else in English. */
export function indexSheet(facts: BundleFacts, entries: readonly IndexEntry[]): Sheet {
  const t = translator(uiLanguages.find((one) => one === facts.language) ?? 'en');
  const column = (name: 'number' | 'title' | 'start' | 'language' | 'translated' | 'file' | 'note' | 'session') =>
    t(`export-list.index.${name}`);
  return {
    columns: [
      column('number'),
      column('title'),
      `${column('start')} (${facts.timeZone})`,
      ...(['language', 'translated', 'file', 'note', 'session'] as const).map(column),
    ],
    rows: entries.map(({ n, sessionId, file, reason }) => [
      n,
      file?.title ?? null,
      file && clock(file.start, facts.timeZone),
      file?.language ?? null,
      file && t(file.translated ? 'form.yes' : 'form.no'),
      file?.name ?? null,
      reason && reasonText(t, reason),
      sessionId,
    ]),
  };
}

/** The same for programs, with the label of what a model wrote (SPEC E7). */
export function manifest(facts: BundleFacts, entries: readonly IndexEntry[]): string {
  const { id, format, language, generatedAt } = facts;
  const written = entries.flatMap(({ n, sessionId, file, reason }) => (file ? [{ n, sessionId, ...file, reason }] : []));
  const leftOut = entries.flatMap(({ n, sessionId, file, reason }) => (file ? [] : [{ n, sessionId, reason }]));
  const isAi = written.some(({ aiGenerated }) => aiGenerated);
  const mark = { aiGenerated: isAi, ...(isAi && { digitalSourceType: aiMark }) };
  const head = { format: 'debrief.export', version: 1, id, generatedAt, fileFormat: format, language, ...mark };
  return `${JSON.stringify({ ...head, summaries: written, leftOut }, null, 2)}\n`;
}

export const reasonCodes = ['no-summary', 'gone', 'not-writable', 'not-allowed', 'refused', 'failed', 'model-down', 'changed'] as const;

/** A code of a later version stands as it is. */
export function reasonText(t: T, code: string): string {
  const known = reasonCodes.find((one) => one === code);
  return known ? t(`export-list.reason.${known}`) : code;
}

function clock(at: string, zone: string): string {
  return Temporal.Instant.from(at).toZonedDateTimeISO(zone).toPlainDateTime().toString({ smallestUnit: 'minute' }).replace('T', ' ');
}
