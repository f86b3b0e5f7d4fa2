import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { InsightsPage } from '../../../views/pages/insights/insights-page.tsx';
import type { InsightsPageProps } from '../../../views/pages/insights/props.ts';
import { readChoices } from '../../domain/insights/choices.ts';
import { type InsightFilters, noFilters } from '../../domain/insights/filters.ts';
import { waitingForSummary } from '../../domain/summaries/late.ts';
import type { HttpEnv } from '../../http/env.ts';
import { frameOf } from '../frame.ts';
import { asRefused, type FormRefusal } from '../refused.ts';
import { shownSession } from '../session-state.ts';
import { filtersOf, type Given, insightsHref, type ListQuery, listQueryOf } from './insights-query.ts';
import { liveInsights } from './live.ts';
import { presentChips, presentForm } from './present-filters.ts';
import { presentList } from './present-list.ts';

/** GET /insights?FILTERS&sort=…&cursor=PLACE&selected=ID: filters that are refused are told above the form, with nothing below. */
export function getInsights(c: Context<HttpEnv>): Response | Promise<Response> {
  const { ctx } = c.var;
  const given = c.req.queries();
  const query = listQueryOf(given);
  const frame = frameOf(c);
  const { filters, live, refusal, status } = found(c, given, query);
  const shown = { filters, choices: readChoices(ctx), sort: query.sort };
  const today = Temporal.Instant.fromEpochMilliseconds(ctx.now().getTime()).toZonedDateTimeISO(frame.timeZone).toPlainDate();
  const at = insightsHref({ ...query, filters });
  const closeHref = insightsHref({ ...query, filters, selected: undefined });
  const shownAt = { frame, closeHref, done: query.done ?? null };
  const selected = query.selected ? { ...shownSession(ctx, query.selected, { events: false, from: at }), ...shownAt } : null;
  return c.html(
    <InsightsPage
      frame={frame}
      {...live}
      form={presentForm(shown, given, today)}
      chips={presentChips(shown, live.list.rows[0]?.device ?? null)}
      clearHref={insightsHref({ filters: noFilters, sort: query.sort })}
      selected={selected}
      refusal={refusal}
      waiting={waitingForSummary(ctx)}
    />,
    status,
  );
}

interface Found {
  readonly filters: InsightFilters;
  readonly live: Pick<InsightsPageProps, 'figures' | 'list' | 'newsHref'>;
  readonly refusal: FormRefusal | null;
  readonly status: ContentfulStatusCode;
}

function found(c: Context<HttpEnv>, given: Given, query: ListQuery): Found {
  let filters = noFilters;
  try {
    filters = filtersOf(given);
    return { filters, live: liveInsights(c.var.ctx, filters, query), refusal: null, status: 200 };
  } catch (error) {
    const { refusal, status } = asRefused(c, error, ['input.invalid']);
    const list = presentList({ items: [], next: null }, 0, filters, { sort: query.sort });
    return { filters, live: { figures: null, list, newsHref: null }, refusal, status };
  }
}
