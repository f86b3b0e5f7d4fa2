import type { Ctx } from '../../kit/ctx.ts';
import type { InsightFilters } from './filters.ts';
import { listInsights } from './list.ts';
import type { Count, Figures, ListedInsight } from './model.ts';

/**
 * Counts over what the filters leave of the sessions that one may see (SPEC F1). Holds no content, so the look leaves no
 * record, but one by supporter does (SPEC F5).
 * @throws Failure auth.forbidden: filtered by supporter without the permission, the setting or a purpose
 */
export function readFigures(ctx: Ctx, filters: InsightFilters): Figures {
  const { items } = listInsights(ctx, filters, { limit: 200 });
  const counts = (values: (one: ListedInsight) => readonly string[]): Count[] =>
    [...new Set(items.flatMap(values))].map((value) => {
      const having = items.filter((one) => values(one).includes(value));
      return {
        value,
        name: null,
        sessions: having.length,
        minutes: sum(having),
        before: null,
        overTime: days.map((day) => on(having, day).length),
      };
    });
  const on = (some: readonly ListedInsight[], day: string) => some.filter(({ session }) => session.start.startsWith(day));
  const days = [...new Set(items.map(({ session }) => session.start.slice(0, 10)))].sort();
  return {
    sessions: items.length,
    minutes: sum(items),
    before: null,
    unit: 'day',
    time: days.map((day) => ({ start: day, sessions: on(items, day).length, minutes: sum(on(items, day)) })),
    types: counts(({ issueTypes }) => issueTypes),
    applications: counts(({ applications }) => applications),
    moreApplications: 0,
    outcomes: counts(({ outcome }) => [outcome]),
    languages: counts(({ language }) => [language]),
    systems: counts(({ session }) => [session.platform]),
    origins: counts(({ origin }) => [origin]),
    groups: [],
    supporters: null,
    flagged: items.filter(({ flags }) => flags > 0).length,
    drafts: items.filter(({ reviewedAt }) => reviewedAt === null).length,
    open: items.filter(({ openPoints }) => openPoints > 0).length,
  };
}

function sum(some: readonly ListedInsight[]): number {
  return some.reduce((total, { minutes }) => total + minutes, 0);
}
