import { currentSummaryRow } from '../../../db/queries/summaries.ts';
import { translationIn } from '../../../db/queries/translations.ts';
import type { Ctx } from '../../kit/ctx.ts';
import { fail } from '../../kit/errors.ts';
import { eventsOf, sessionRow } from '../sessions/find.ts';
import { type Session, toSession } from '../sessions/record.ts';
import type { Statement, Summary, SummaryContent, SummaryLanguage } from '../summaries/model.ts';
import { toSummary } from '../summaries/save.ts';
import { isStale } from '../summaries/stale.ts';
import { type Translation, toTranslation } from '../summaries/translation-model.ts';
import { toVersion, type Version } from '../summaries/versions.ts';

/** A session's current summary with everything that a file tells of it. */
export interface ExportedSummary {
  readonly session: Session;
  readonly version: Version;
  /** In the language asked for. */
  readonly content: Summary['content'];
  /** Null: it stands in the language that it was written in. */
  readonly translation: Omit<Translation, 'content'> | null;
  /** When the events that it rests on happened (RFC 3339), by position; empty once the log is deleted. */
  readonly times: Readonly<Record<number, string>>;
  /** Events arrived after it was begun (SPEC C7). */
  readonly isStale: boolean;
}

/**
 * Reads it without a trace: whoever lets it leave audits that. `language` null: as it was written.
 * @throws Failure record.missing; export.untranslated
 */
export function exportedSummary(ctx: Ctx, sessionId: string, language: SummaryLanguage | null): ExportedSummary {
  const session = sessionRow(ctx, sessionId);
  const row = currentSummaryRow(ctx.db, session.id) ?? fail('record.missing', { noun: 'summary', id: sessionId });
  const summary = toSummary(row);
  const translated = language === null || language === row.language ? null : translationIn(ctx.db, row.id, language);
  if (translated === undefined) return fail('export.untranslated', { id: sessionId, language: language ?? row.language });
  const { content, ...translation } = translated ? toTranslation(translated, row) : { content: summary.content };
  return {
    session: toSession(session),
    version: toVersion(ctx, row),
    content,
    translation: translated ? (translation as ExportedSummary['translation']) : null,
    times: timesOf(ctx, sessionId, content),
    isStale: isStale(session, summary),
  };
}

function timesOf(ctx: Ctx, sessionId: string, content: SummaryContent): Record<number, string> {
  const wanted = new Set(evidenceOf(content));
  const log = eventsOf(ctx, sessionId);
  return Object.fromEntries([...wanted].flatMap((position) => (log[position] ? [[position, log[position].at]] : [])));
}

function evidenceOf({ title, problem, cause, done, result, open, steps, flags }: SummaryContent): number[] {
  const statements: (Statement | null)[] = [title, problem, cause, done, result, ...open];
  return [
    ...statements.flatMap((one) => one?.events ?? []),
    ...steps.flatMap(({ events, actions }) => [...events, ...actions.flatMap((action) => action.events)]),
    ...flags.flatMap(({ events = [] }) => events),
  ];
}
