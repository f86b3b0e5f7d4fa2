import { z } from 'zod';
import { enqueue, latestJob, positionOf } from '../../../db/queries/jobs.ts';
import type { SummaryRow } from '../../../db/queries/summaries.ts';
import { translationIn } from '../../../db/queries/translations.ts';
import { transact } from '../../../db/transact.ts';
import type { Ctx } from '../../kit/ctx.ts';
import { fail } from '../../kit/errors.ts';
import { summaryLanguages } from '../../kit/languages.ts';
import { parse } from '../../kit/parse.ts';
import { audit } from '../audit/append.ts';
import type { Reason } from '../eligibility/model.ts';
import { sessionRow } from '../sessions/find.ts';
import { companySettings } from '../settings/settings.ts';
import { authorOf } from './author.ts';
import { currentRow } from './keep-version.ts';
import { versionRow } from './versions.ts';
import { workSchema } from './work.ts';

export const translationWishSchema = z
  .strictObject({
    language: z.enum(summaryLanguages),
    version: z.int().min(1).optional().describe('Of the summary; the current one.'),
  })
  .meta({ id: 'TranslationWish', examples: [{ language: 'fr' }] });

export type TranslationWish = z.infer<typeof translationWishSchema>;

/** The work on a translation: `none` where nobody asked, `done` where it stands. */
export const translationWorkSchema = z
  .object({
    version: z.int().min(1),
    language: z.enum(summaryLanguages),
    state: z.enum([...workSchema.shape.status.options, 'none']),
    position: workSchema.shape.position,
    done: z.number().describe('0 to 1.'),
    error: workSchema.shape.error,
  })
  .meta({ id: 'TranslationWork' });

export type TranslationWork = z.infer<typeof translationWorkSchema>;

export const translationJob = 'translate';

export function jobKey(summaryId: string, language: string): string {
  return `${summaryId} ${language}`;
}

/**
 * Queues the translation of a version (SPEC G2); charged nothing (D3). One that stands, waits or runs already stays the only
 * one. `input.invalid` for the summary's own language; `summary.refused` where the rules are against any AI work on the session.
 */
export function requestTranslation(ctx: Ctx, sessionId: string, input: TranslationWish): TranslationWork {
  const { language, version } = parse(translationWishSchema, input);
  return transact(ctx.db, () => {
    const summary = version === undefined ? currentRow(ctx, sessionId) : versionRow(ctx, sessionId, version);
    const others = summaryLanguages.filter((one) => one !== summary.language);
    if (!others.includes(language)) fail('input.invalid', { field: 'language', reason: 'none-of', list: others.join(', ') });
    const work = translationWork(ctx, summary, language);
    if (['done', 'queued', 'running'].includes(work.state)) return work;
    refuseTranslation(ctx, sessionId);
    const payload = { sessionId, summaryId: summary.id, language, by: authorOf(ctx) };
    enqueue(ctx.db, { id: ctx.id(), kind: translationJob, key: jobKey(summary.id, language), payload, now: ctx.now().getTime() });
    const details = { session: sessionId, version: summary.version, language };
    audit(ctx, { action: 'translation-requested', noun: 'summary', id: summary.id, details });
    return translationWork(ctx, summary, language);
  });
}

export function refuseTranslation(ctx: Ctx, sessionId: string): void {
  const reasons = againstTranslation(ctx, sessionId);
  if (reasons.length > 0) fail('summary.refused', { reasons: reasons.join(', ') });
}

/** What is switched off or withdrawn is no model's business any more (SPEC B3, C2); a translation needs no credit. */
export function againstTranslation(ctx: Ctx, sessionId: string): Reason[] {
  const session = sessionRow(ctx, sessionId);
  const reasons: Reason[] = [];
  if (companySettings(ctx).aiFeatures !== 'on') reasons.push('ai-off');
  if (session.capture === 'withdrawn') reasons.push('withdrawn');
  return reasons;
}

export function translationWork(ctx: Ctx, { id, version }: SummaryRow, language: TranslationWish['language']): TranslationWork {
  if (translationIn(ctx.db, id, language)) return { version, language, state: 'done', position: null, done: 1, error: null };
  const job = latestJob(ctx.db, translationJob, jobKey(id, language));
  if (!job) return { version, language, state: 'none', position: null, done: 0, error: null };
  const { done = 0 } = (job.progress ?? {}) as { done?: number };
  return { version, language, state: job.status, position: positionOf(ctx.db, job.id), done, error: job.error };
}
