import { type InsightRow, insightRows } from '../../../db/queries/insights.ts';
import { transact } from '../../../db/transact.ts';
import { iso } from '../../kit/clock.ts';
import type { Ctx } from '../../kit/ctx.ts';
import { cursorText, readCursor } from '../../kit/cursor.ts';
import { audit } from '../audit/append.ts';
import type { Page } from '../sessions/list.ts';
import { toSession } from '../sessions/record.ts';
import { sightOf } from '../sessions/sight.ts';
import type { SummaryContent } from '../summaries/model.ts';
import type { InsightFilters } from './filters.ts';
import type { InsightListInput, ListedInsight } from './model.ts';
import { periodOfFilters, zoneOf } from './zone.ts';

/**
 * Current summaries of sessions that one may see, as filtered (SPEC F1, F2). Titles are content, so the look is audited.
 * @throws Failure auth.forbidden: filtered by supporter without the permission, the setting or a purpose (SPEC F5)
 */
export function listInsights(ctx: Ctx, filters: InsightFilters, input: InsightListInput): Page<ListedInsight> {
  const limit = Math.min(Math.max(input.limit, 1), 200);
  return transact(ctx.db, () => {
    const period = periodOfFilters(filters, zoneOf(ctx));
    const found = insightRows(ctx.db, sightOf(ctx))
      .filter(({ session: { startedAt } }) => startedAt >= (period.from ?? -Infinity) && startedAt <= (period.to ?? Infinity))
      .map(toListed)
      .filter((one) => fits(one, filters))
      .sort((left, right) => right.session.start.localeCompare(left.session.start) || right.session.id.localeCompare(left.session.id));
    const [from] = input.cursor ? readCursor(input.cursor, ['number']) : [0];
    const items = found.slice(from, from + limit);
    if (items.length > 0)
      audit(ctx, { action: 'listed', noun: 'session', id: 'list', details: { sessions: items.length, summaries: items.length } });
    return { items, next: found.length > from + limit ? cursorText([from + limit]) : null };
  });
}

function toListed({ session, summary }: InsightRow): ListedInsight {
  const content = summary.content as SummaryContent;
  return {
    session: toSession({ ...session, extra: {} }) as ListedInsight['session'],
    summaryId: summary.id,
    version: summary.version,
    title: content.title,
    titleHits: null,
    excerpt: null,
    language: content.language,
    origin: content.origin,
    outcome: content.outcome,
    issueTypes: content.issueTypes,
    applications: content.applications,
    minutes: session.endedAt === null ? 0 : Math.round((session.endedAt - session.startedAt) / 60_000),
    flags: content.flags.length,
    openPoints: content.open.length,
    reviewedAt: iso(null),
  };
}

function fits(one: ListedInsight, filters: InsightFilters): boolean {
  const isIn = (held: readonly string[], values: readonly string[]) => held.length === 0 || values.some((value) => held.includes(value));
  const is = (wanted: 'yes' | 'no' | null, has: boolean) => wanted === null || (wanted === 'yes') === has;
  return (
    isIn(filters.type, one.issueTypes) &&
    isIn(filters.application, one.applications) &&
    isIn(filters.outcome, [one.outcome]) &&
    isIn(filters.language, [one.language]) &&
    isIn(filters.origin, [one.origin]) &&
    isIn(filters.os, [one.session.platform]) &&
    is(filters.flags, one.flags > 0) &&
    is(filters.open, one.openPoints > 0)
  );
}
