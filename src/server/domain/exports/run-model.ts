import { z } from 'zod';
import type { ExportRow } from '../../../db/queries/exports.ts';
import { iso } from '../../kit/clock.ts';
import { summaryLanguages } from '../../kit/languages.ts';
import { timeText } from '../../kit/time-text.ts';
import { filterSchema, type InsightFilters } from '../insights/filters.ts';
import { reportFormats } from '../reports/model.ts';

/** Summaries in one export. */
export const mostSummaries = 5000;
/** Exports of one owner that wait, run or have a file. */
export const mostExports = 20;
/** How long a file is kept, in days. */
export const keepDays = 7;

/** Those that are not over. */
export const openStates = ['waiting', 'translating', 'writing'] as const;
export const runStates = [...openStates, 'done', 'failed', 'cancelled', 'expired', 'erased'] as const;
export type RunState = (typeof runStates)[number];

/** Why a summary is left out, or stands in another language than the one asked for. */
export const leftOutReasons = ['no-summary', 'gone', 'not-writable'] as const;
export const asWrittenReasons = ['not-allowed', 'refused', 'failed', 'model-down', 'changed'] as const;
export type ItemReason = (typeof leftOutReasons)[number] | (typeof asWrittenReasons)[number];

/** SPEC G1: which summaries, as what, in which language. */
export const newExportSchema = z
  .strictObject({
    sessions: z
      .array(z.string().min(1).max(100))
      .min(1)
      .optional()
      .describe(`Ids of sessions, at most ${mostSummaries}; each once, in this order. Without them, \`filter\` chooses.`),
    filter: filterSchema.strict().optional().describe('As of the list of insights: every summary that fits, the newest first.'),
    format: z.enum(reportFormats),
    language: z
      .enum(summaryLanguages)
      .nullable()
      .default(null)
      .describe('What does not exist in it is translated first, which costs no credit; null: each as it was written.'),
  })
  .meta({ id: 'NewExport', examples: [{ sessions: ['01987b2e-6a1f-7000-8000-000000000001'], format: 'docx', language: 'fr' }] });

export interface NewExport extends Omit<z.input<typeof newExportSchema>, 'sessions' | 'filter'> {
  readonly sessions?: readonly string[] | undefined;
  readonly filter?: Partial<InsightFilters> | undefined;
}

const reasonCounts = (codes: readonly [string, ...string[]]) => z.array(z.object({ reason: z.enum(codes), summaries: z.int() }));

export const exportRunSchema = z
  .object({
    id: z.string(),
    state: z.enum(runStates).describe('`expired`: its file had its time. `erased`: something that was in it was deleted since.'),
    format: z.enum(reportFormats),
    language: z.enum(summaryLanguages).nullable(),
    summaries: z
      .object({
        all: z.int(),
        waiting: z.int().describe('For their translation.'),
        ready: z.int().describe('To be written.'),
        written: z.int(),
        leftOut: z.int(),
      })
      .describe('How many of them are how far.'),
    leftOut: reasonCounts(leftOutReasons).describe('Why some are not in it.'),
    asWritten: reasonCounts(asWrittenReasons).describe('Why some are not in the language asked for.'),
    error: z.object({ code: z.string(), params: z.record(z.string(), z.unknown()) }).nullable(),
    createdAt: timeText,
    finishedAt: timeText.nullable(),
    expiresAt: timeText.nullable().describe('When the file is deleted.'),
    file: z.object({ name: z.string(), mediaType: z.string(), bytes: z.int(), sha256: z.string() }).nullable(),
  })
  .meta({ id: 'Export' });

export type ExportRun = z.infer<typeof exportRunSchema>;

interface Counted {
  readonly states: Readonly<Partial<Record<'waiting' | 'asked' | 'ready' | 'written' | 'left-out', number>>>;
  readonly leftOut: readonly { readonly reason: string; readonly n: number }[];
  readonly asWritten: readonly { readonly reason: string; readonly n: number }[];
}

export function toRun(row: ExportRow, { states, leftOut, asWritten }: Counted): ExportRun {
  const { fileName, mediaType, bytes, sha256 } = row;
  const counts = (found: Counted['leftOut']) => found.map(({ reason, n }) => ({ reason, summaries: n }));
  return {
    id: row.id,
    state: row.state,
    format: row.format as ExportRun['format'],
    language: row.language as ExportRun['language'],
    summaries: {
      all: row.total,
      waiting: (states.waiting ?? 0) + (states.asked ?? 0),
      ready: states.ready ?? 0,
      written: states.written ?? 0,
      leftOut: states['left-out'] ?? 0,
    },
    leftOut: counts(leftOut) as ExportRun['leftOut'],
    asWritten: counts(asWritten) as ExportRun['asWritten'],
    error: row.error && { code: row.error.code, params: { ...row.error.params } },
    createdAt: iso(row.createdAt),
    finishedAt: iso(row.finishedAt),
    expiresAt: iso(row.expiresAt),
    file:
      row.state === 'done' && fileName !== null
        ? { name: fileName, mediaType: mediaType ?? '', bytes: bytes ?? 0, sha256: sha256 ?? '' }
        : null,
  };
}
