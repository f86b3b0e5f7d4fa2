import { z } from 'zod';
import { transact } from '../../../db/transact.ts';
import { cleanValue } from '../../kit/clean-text.ts';
import type { Ctx } from '../../kit/ctx.ts';
import { fail } from '../../kit/errors.ts';
import { summaryLanguages } from '../../kit/languages.ts';
import { parse } from '../../kit/parse.ts';
import { audit, named } from '../audit/append.ts';
import { mayLookAtPeople } from '../insights/people.ts';
import { reportFormats } from '../reports/model.ts';
import { may } from '../roles/grants.ts';
import { type ExportedSummary, exportedSummary } from './exported-summary.ts';

/** Summaries that leave in one file at once; more are a job's work (`POST /exports`). */
export const mostAtOnce = 50;

export const directExportSchema = z.strictObject({
  sessionIds: z.array(z.string().min(1).max(100)).min(1).max(mostAtOnce),
  format: z.enum(reportFormats),
  language: z.enum(summaryLanguages).nullable().default(null).describe('Null: as each was written.'),
  purpose: z.string().trim().min(1).max(300).nullable().default(null),
});

/**
 * What a file of these sessions' summaries tells (SPEC G1), each looked up through what the actor may see. What leaves, and
 * who takes it, is written down for each session before a byte is made. As data of several sessions, names of supporters
 * are figures about them: they are in it for whoever may look at those and says why (SPEC F5).
 * @throws Failure auth.forbidden; record.missing; export.untranslated: request that translation first; input.invalid
 */
export function exportSummaries(ctx: Ctx, input: z.input<typeof directExportSchema>): readonly ExportedSummary[] {
  const { format, language, purpose, ...asked } = parse(directExportSchema, input);
  if (!may(ctx, 'summaries.export')) fail('auth.forbidden', { permission: 'summaries.export' });
  if (purpose !== null && !mayLookAtPeople(ctx)) fail('auth.forbidden', { permission: 'figures.people' });
  const ids = [...new Set(asked.sessionIds)];
  const people = purpose !== null || !isAboutPeople(format, ids.length);
  return transact(ctx.db, () => {
    const summaries = ids.map((id) => exportedSummary(ctx, id, language));
    for (const { session, version, content } of summaries) {
      const what = { format, language: content.language, summary: version.version, count: ids.length };
      const details = { ...what, ...(purpose === null ? {} : { purpose: named(ctx, purpose) }) };
      audit(ctx, { action: 'exported', noun: 'session', id: session.id, details });
    }
    return summaries.map((one) => cleanExported(people ? one : withoutSupporter(one)));
  });
}

/** What an earlier version captured may still hold characters that nobody sees (SPEC E10). */
export function cleanExported(summary: ExportedSummary): ExportedSummary {
  return cleanValue(summary) as ExportedSummary;
}

/** As data of several sessions, names of supporters are figures about them (SPEC F5). */
export function isAboutPeople(format: string, summaries: number): boolean {
  return summaries > 1 && (format === 'csv' || format === 'json');
}

export function withoutSupporter({ session, ...rest }: ExportedSummary): ExportedSummary {
  return { ...rest, session: { ...session, supporter: { name: '' } } };
}
