import { z } from 'zod';
import { timeText } from '../../kit/time-text.ts';
import { type Reason, reasonRules } from '../eligibility/model.ts';
import { sessionFactsSchema } from '../eligibility/stored-facts.ts';
import { companySettings } from '../settings/company.ts';

/** The settings that decide which sessions are captured: those that can be tried before they are saved (SPEC C4). */
export const draftNames = ['aiFeatures', 'outgoingSummaries', 'incomingSummaries'] as const;

const draftShape = {
  aiFeatures: companySettings.aiFeatures.kind.schema,
  outgoingSummaries: companySettings.outgoingSummaries.kind.schema,
  incomingSummaries: companySettings.incomingSummaries.kind.schema,
};
const whole = z.object(draftShape);

export const draftSchema = z.strictObject(draftShape).partial().describe('What is left out is as it is now.');
export type Draft = z.infer<typeof draftSchema>;

export const mostReplayed = 5000;

export const simulationInput = z.object({
  settings: draftSchema.default({}),
  last: z.int().min(1).max(mostReplayed).default(1000).describe('How many sessions are replayed, newest first.'),
  session: sessionFactsSchema.optional().describe('A session that is made up; then it alone is tried.'),
});

const reason = z.enum(Object.keys(reasonRules) as [Reason, ...Reason[]]);
const fated = z
  .object({
    fate: z.enum(['captured', 'asked', 'refused']).describe('Asked: the remote person decides.'),
    via: z.enum(['outgoing', 'incoming', 'both']).nullable(),
    reasons: z.array(reason).readonly().describe('Every rule that refuses.'),
  })
  .meta({ id: 'Fate' });
const tally = z.object({ captured: z.int(), asked: z.int(), refused: z.int() });
const compared = { now: whole, draft: whole };

export const simulationSchema = z
  .object({
    ...compared,
    sessions: z.int().describe('How many were looked at.'),
    since: timeText.nullable().describe('When the oldest of them began.'),
    unknown: z.int().describe('Sessions of which the facts are not known; they are in no other number.'),
    before: tally.describe('With the settings as they are now.'),
    after: tally.describe('With the draft.'),
    effect: z.object({
      more: z.int().describe('Captured, and were not.'),
      fewer: z.int().describe('Refused, and were captured.'),
      asks: z.int().describe('The remote person would be asked, and was not.'),
      asksNoMore: z.int().describe('Refused, where the remote person would have been asked.'),
    }),
    credits: z
      .object({ least: z.int(), most: z.int(), days: z.int() })
      .describe('Credits more (below 0: fewer) in 30 days, if nobody or everybody who is asked allows it; and the days it is made from.'),
    refusals: z.array(z.object({ reason, before: z.int(), after: z.int() })),
    changes: z
      .array(z.object({ id: z.string(), start: timeText, supporter: z.string(), device: z.string(), before: fated, after: fated }))
      .describe('Newest first, 200 at most.'),
    hidden: z.int().describe('Further ones, of sessions that one may not see.'),
    unlisted: z.int().describe('Further ones that one may see.'),
  })
  .meta({ id: 'Simulation' });

export const madeUpSchema = z.object({ ...compared, before: fated, after: fated }).meta({ id: 'MadeUpSimulation' });

export type Simulation = z.infer<typeof simulationSchema>;
export type MadeUp = z.infer<typeof madeUpSchema>;
