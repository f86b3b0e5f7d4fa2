import { insightRows } from '../../../db/queries/insights.ts';
import { transact } from '../../../db/transact.ts';
import type { Ctx } from '../../kit/ctx.ts';
import { audit } from '../audit/append.ts';
import type { Page } from '../sessions/list.ts';
import { sightOf } from '../sessions/sight.ts';
import type { InsightFilters } from './filters.ts';
import { toListed } from './listed.ts';
import type { InsightListInput, ListedInsight } from './model.ts';
import { lookAtPeople } from './people.ts';
import { placeText, rank, readPlace } from './ranking.ts';
import { termsOf } from './search-terms.ts';
import { select } from './selection.ts';
import { periodOfFilters, zoneOf } from './zone.ts';

/**
 * Current summaries of sessions that one may see, as filtered (SPEC F1, F2). Titles are content, so the look is audited.
 * By relevance: hits in the title first, then the newest; without a text it is `newest`.
 * @throws Failure auth.forbidden, input.invalid: by supporter without the setting, the permission or a purpose (SPEC F5)
 */
export function listInsights(ctx: Ctx, filters: InsightFilters, input: InsightListInput): Page<ListedInsight> {
  const limit = Math.min(Math.max(input.limit, 1), 200);
  const terms = termsOf(filters.text ?? '');
  const sort = input.sort === 'relevance' && terms.length === 0 ? 'newest' : (input.sort ?? 'newest');
  return transact(ctx.db, () => {
    lookAtPeople(ctx, filters, 'list');
    const selection = select(ctx, filters, periodOfFilters(filters, zoneOf(ctx)), { few: sort === 'newest' || sort === 'oldest' });
    const after = input.cursor ? readPlace(input.cursor, sort) : null;
    const found = rank(ctx, selection, { sort, text: filters.text, limit: limit + 1, after });
    const page = found.slice(0, limit);
    const rows = insightRows(
      ctx.db,
      page.map(({ n }) => n),
      sightOf(ctx),
    );
    const items = page.flatMap(({ n }) => rows.get(n) ?? []).map((row) => toListed(ctx, row, terms));
    if (items.length > 0) {
      audit(ctx, { action: 'listed', noun: 'session', id: 'list', details: { sessions: items.length, summaries: items.length } });
    }
    const last = page.at(-1);
    return { items, next: last && found.length > limit ? placeText(sort, last.place) : null };
  });
}
