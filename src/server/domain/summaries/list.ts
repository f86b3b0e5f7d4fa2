import type { ListedRow } from '../../../db/queries/sessions.ts';
import { transact } from '../../../db/transact.ts';
import type { Ctx } from '../../kit/ctx.ts';
import { audit } from '../audit/append.ts';
import { type ListInput, listSessionRows, type Page } from '../sessions/list.ts';
import { type Session, toSession } from '../sessions/record.ts';
import type { Outcome, Statement, SummaryContent } from './model.ts';
import { type Work, workOn } from './work.ts';

/** A session in a list, with the head of its current summary and the newest work on it. */
export interface ListedSession {
  readonly session: Session;
  readonly summary: {
    readonly title: Statement;
    readonly language: SummaryContent['language'];
    readonly origin: SummaryContent['origin'];
    readonly outcome: Outcome;
    readonly issueTypes: readonly string[];
    /** How many. */
    readonly flags: number;
  } | null;
  readonly work: Work | null;
}

/** Newest start first; titles are content, so the look is audited. */
export function listWithSummaries(ctx: Ctx, input: ListInput): Page<ListedSession> {
  return transact(ctx.db, () => {
    const { items, next } = listSessionRows(ctx, input);
    const listed = items.map((row) => ({ session: toSession(row), summary: head(row), work: workOn(ctx, row.id) }));
    const summaries = listed.filter(({ summary }) => summary).length;
    if (summaries > 0) audit(ctx, { action: 'listed', noun: 'session', id: 'list', details: { sessions: listed.length, summaries } });
    return { items: listed, next };
  });
}

function head(row: ListedRow): ListedSession['summary'] {
  if (row.title === null || row.issueTypes === null) return null;
  return {
    title: JSON.parse(row.title) as Statement,
    language: row.summaryLang as SummaryContent['language'],
    origin: row.origin as SummaryContent['origin'],
    outcome: row.outcome as Outcome,
    issueTypes: JSON.parse(row.issueTypes) as string[],
    flags: row.flags ?? 0,
  };
}
