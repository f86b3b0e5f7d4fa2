import { z } from 'zod';
import { feedbackOn } from '../../../db/queries/feedback.ts';
import { currentSummaryRow, type SummaryRow, summaryByVersion, versionsBelow } from '../../../db/queries/summaries.ts';
import { transact } from '../../../db/transact.ts';
import type { Ctx } from '../../kit/ctx.ts';
import { cursorText, readCursor } from '../../kit/cursor.ts';
import { fail } from '../../kit/errors.ts';
import { audit } from '../audit/append.ts';
import { sessionRow } from '../sessions/find.ts';
import type { ListInput, Page } from '../sessions/list.ts';
import { authorName, authorOf } from './author.ts';
import { type Feedback, feedbackSchema, toFeedback } from './feedback-model.ts';
import { type SummaryContent, summarySchema } from './model.ts';
import { toSummary } from './save.ts';

const { content: _content, ...head } = summarySchema.shape;
const { language, origin, provenance } = _content.shape;

/** A version without a word of what it says. */
export const versionSchema = z
  .object({
    ...head,
    byName: z.string().nullable().describe('Of the account or key in `by`.'),
    reviewName: z.string().nullable().describe('Of the account or key that reviewed it.'),
    language,
    origin,
    model: provenance.shape.model,
    flags: z.int().describe('How many.'),
    feedback: z.object({ useful: z.int(), notUseful: z.int() }).describe('How many readers said so.'),
    mine: feedbackSchema.omit({ comment: true }).nullable().describe('What the asker said.'),
  })
  .meta({ id: 'SummaryVersion' });

export type Version = z.infer<typeof versionSchema>;

/** A version with what it says, and what its readers said of it. */
export const versionContentSchema = z.object({ summary: summarySchema, feedback: z.array(feedbackSchema) });

export type VersionContent = Readonly<{ summary: ReturnType<typeof toSummary>; feedback: readonly Feedback[] }>;

/** Newest first. Facts alone, so no record is left. `record.missing` for a session that the actor may not see. */
export function listVersions(ctx: Ctx, sessionId: string, { limit, cursor }: ListInput): Page<Version> {
  const { id } = sessionRow(ctx, sessionId);
  const rows = versionsBelow(ctx.db, id, cursor ? readCursor(cursor, ['number'])[0] : null, limit + 1);
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return { items: items.map((row) => toVersion(ctx, row)), next: last && rows.length > limit ? cursorText([last.version]) : null };
}

/** Facts alone; null: nothing was written. */
export function currentVersion(ctx: Ctx, sessionId: string): Version | null {
  const row = currentSummaryRow(ctx.db, sessionRow(ctx, sessionId).id);
  return row ? toVersion(ctx, row) : null;
}

/** For somebody's eyes, so it leaves a record (SPEC K5). */
export function readVersion(ctx: Ctx, sessionId: string, version: number): VersionContent {
  return transact(ctx.db, () => {
    const row = versionRow(ctx, sessionId, version);
    audit(ctx, { action: 'read', noun: 'session', id: sessionId, details: { summary: version, events: 0 } });
    return { summary: toSummary(row), feedback: feedbackOn(ctx.db, row.id).map((one) => toFeedback(ctx, one)) };
  });
}

/** Of a session that the actor may see; `record.missing` else. */
export function versionRow(ctx: Ctx, sessionId: string, version: number): SummaryRow {
  const { id } = sessionRow(ctx, sessionId);
  const row = Number.isSafeInteger(version) ? summaryByVersion(ctx.db, id, version) : undefined;
  return row ?? fail('record.missing', { noun: 'version', id: String(version) });
}

export function toVersion(ctx: Ctx, row: SummaryRow): Version {
  const { content: _, ...facts } = toSummary(row);
  const { provenance, flags } = row.content as SummaryContent;
  const said = feedbackOn(ctx.db, row.id);
  const useful = said.filter(({ isUseful }) => isUseful).length;
  const own = said.find(({ by }) => by === authorOf(ctx));
  return {
    ...facts,
    byName: authorName(ctx, row.createdBy),
    reviewName: authorName(ctx, row.reviewedBy),
    language: row.language as SummaryContent['language'],
    origin: row.origin as SummaryContent['origin'],
    model: provenance.model,
    flags: flags.length,
    feedback: { useful, notUseful: said.length - useful },
    mine: own ? mineOf(ctx, own) : null,
  };
}

function mineOf(ctx: Ctx, row: Parameters<typeof toFeedback>[1]): Omit<Feedback, 'comment'> {
  const { comment: _, ...mine } = toFeedback(ctx, row);
  return mine;
}
