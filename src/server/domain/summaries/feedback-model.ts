import { z } from 'zod';
import type { FeedbackRow } from '../../../db/queries/feedback.ts';
import { cleanText } from '../../kit/clean-text.ts';
import { iso } from '../../kit/clock.ts';
import type { Ctx } from '../../kit/ctx.ts';
import { timeText } from '../../kit/time-text.ts';
import { authorName } from './author.ts';

/** Why a summary was of no use. */
export const feedbackReasons = [
  'wrong-facts',
  'missing-facts',
  'wrong-outcome',
  'wrong-issue-type',
  'wrong-application',
  'wrong-language',
  'hard-to-read',
  'too-long',
  'too-short',
  'other',
] as const;

export const newFeedbackSchema = z
  .strictObject({
    useful: z.boolean(),
    reasons: z.array(z.enum(feedbackReasons)).max(feedbackReasons.length).default([]).describe('Why not; none where it is useful.'),
    comment: z
      .string()
      .max(4000)
      .transform((text) => cleanText(text).trim())
      .pipe(z.string().max(1000))
      .optional(),
  })
  .refine(({ useful, reasons }) => !useful || reasons.length === 0, { message: 'useful-without-reasons', path: ['reasons'] })
  .meta({ id: 'NewFeedback', examples: [{ useful: false, reasons: ['missing-facts'], comment: 'The second printer is not told of.' }] });

export type NewFeedback = z.input<typeof newFeedbackSchema>;

/** What one reader said of one version. */
export const feedbackSchema = z
  .object({
    by: z.string().describe('"account:<id>", "key:<id>", "operator".'),
    byName: z.string().nullable(),
    useful: z.boolean(),
    reasons: z.array(z.string()).readonly(),
    comment: z.string().nullable(),
    at: timeText,
  })
  .meta({ id: 'Feedback' });

export type Feedback = z.infer<typeof feedbackSchema>;

export function toFeedback(ctx: Ctx, { by, isUseful, reasons, comment, at }: FeedbackRow): Feedback {
  return { by, byName: authorName(ctx, by), useful: isUseful, reasons, comment, at: iso(at) };
}
