import { z } from 'zod';
import type { EvaluationRow } from '../../../db/queries/evaluations.ts';
import { iso } from '../../kit/clock.ts';
import { timeText } from '../../kit/time-text.ts';

const share = z.number().min(0).max(1);
const names = z.object({ expected: z.int(), found: z.int(), shared: z.int() });

/** What the model made of one corrected summary's session, beside the correction: figures and codes, no text (SPEC K2). */
const measuredSchema = z.object({
  state: z.literal('measured'),
  sessionId: z.string(),
  version: z.int().describe('The corrected version.'),
  language: z.string(),
  model: z.string().nullable().describe('Null: no model was needed, or it failed.'),
  origin: z.string().describe('"extract": the model failed.'),
  outcome: z.object({ expected: z.string(), found: z.string(), right: z.boolean() }),
  issueType: z.object({ expected: z.array(z.string()), found: z.string(), right: z.boolean() }),
  applications: names,
  overlap: z
    .record(z.enum(['title', 'problem', 'cause', 'done', 'result', 'open']), share)
    .describe('Words in common with the corrected statement, F1; both tell nothing: 1.'),
  seconds: z.number(),
});

const skippedSchema = z.object({
  state: z.literal('skipped'),
  sessionId: z.string(),
  reasons: z.array(z.string()).describe('Every rule that keeps the model from it now, or "gone": nobody corrects it any more.'),
});

export const caseResultSchema = z.discriminatedUnion('state', [measuredSchema, skippedSchema]);
export type CaseResult = z.infer<typeof caseResultSchema>;
export type Measured = z.infer<typeof measuredSchema>;

export const evaluationSchema = z
  .object({
    id: z.string(),
    createdAt: timeText,
    by: z.string(),
    finishedAt: timeText.nullable().describe('Null: it waits or runs.'),
    state: z.enum(['queued', 'running', 'done', 'failed']),
    cases: z.int(),
    results: z.array(caseResultSchema).describe('Of those that are done, in order.'),
    totals: z
      .object({
        measured: z.int(),
        outcomeRight: share,
        issueTypeRight: share,
        applicationsF1: share,
        overlap: share.describe('Mean over the statements of every case.'),
      })
      .nullable()
      .describe('Null: nothing is measured yet.'),
  })
  .meta({ id: 'Evaluation' });

export type Evaluation = z.infer<typeof evaluationSchema>;

export const evaluationInput = z.strictObject({ limit: z.int().min(1).max(200).default(50).describe('The newest corrections, at most.') });

export function toEvaluation(row: EvaluationRow, state: Evaluation['state']): Evaluation {
  const results = row.results as CaseResult[];
  return {
    id: row.id,
    createdAt: iso(row.createdAt),
    by: row.createdBy,
    finishedAt: iso(row.finishedAt),
    state,
    cases: row.sessions.length,
    results,
    totals: totalsOf(results.filter((one) => one.state === 'measured')),
  };
}

/** Pure. */
export function totalsOf(measured: readonly Measured[]): Evaluation['totals'] {
  if (measured.length === 0) return null;
  const sum = (of: (one: Measured) => number) => measured.reduce((total, one) => total + of(one), 0);
  const overlaps = measured.flatMap(({ overlap }) => Object.values(overlap));
  const named = sum(({ applications }) => applications.expected + applications.found);
  return {
    measured: measured.length,
    outcomeRight: sum(({ outcome }) => Number(outcome.right)) / measured.length,
    issueTypeRight: sum(({ issueType }) => Number(issueType.right)) / measured.length,
    applicationsF1: named === 0 ? 1 : (2 * sum(({ applications }) => applications.shared)) / named,
    overlap: overlaps.reduce((total, one) => total + one, 0) / overlaps.length,
  };
}
