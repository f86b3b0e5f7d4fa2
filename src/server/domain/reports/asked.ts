import type { z } from 'zod';
import type { Ctx } from '../../kit/ctx.ts';
import { zoneOf } from '../insights/zone.ts';
import { companySettings } from '../settings/settings.ts';
import type { ProofInput, proofQuery } from './model.ts';

type Asked = z.output<z.ZodObject<typeof proofQuery>>;

/** What was left out is the asker's: its time zone, and the company's language of summaries. */
export function askedProof(ctx: Ctx, { language, timeZone, ...rest }: Asked): ProofInput {
  return { ...rest, language: language ?? companySettings(ctx).summaryLanguage, timeZone: timeZone ?? zoneOf(ctx) };
}
