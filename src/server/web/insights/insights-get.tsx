import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { InsightsPage } from '../../../views/pages/insights/insights-page.tsx';
import type { InsightsPageProps } from '../../../views/pages/insights/props.ts';
import { readChoices } from '../../domain/insights/choices.ts';
import { devicesByName, insightDeviceNames, insightDevices } from '../../domain/insights/devices.ts';
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
  const answer = found(c, given, query);
  if (typeof answer === 'string') return c.redirect(answer, 303);
  const { filters, live, refusal, status } = answer;
  const shown = { filters, choices: readChoices(ctx), sort: query.sort, deviceNames: insightDeviceNames(ctx, filters.device) };
  const today = Temporal.Instant.fromEpochMilliseconds(ctx.now().getTime()).toZonedDateTimeISO(frame.timeZone).toPlainDate();
  const at = insightsHref({ ...query, filters });
  const closeHref = insightsHref({ ...query, filters, selected: undefined });
  const shownAt = { frame, closeHref, done: query.done ?? null };
  const selected = query.selected
    ? { ...shownSession(ctx, query.selected, { events: false, from: at, language: query.reading }), ...shownAt }
    : null;
  return c.html(
    <InsightsPage
      frame={frame}
      {...live}
      form={presentForm(shown, given, { today, devices: insightDevices(ctx, '') })}
      chips={presentChips(shown)}
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

/** Or, where a device was named, the address with its id. */
function found(c: Context<HttpEnv>, given: Given, query: ListQuery): Found | string {
  let filters = noFilters;
  try {
    filters = filtersOf(given);
    const named = given['device-name']?.[0]?.trim();
    if (named) {
      const device = new Set([...filters.device, ...devicesByName(c.var.ctx, named)]);
      return insightsHref({ ...query, cursor: undefined, filters: { ...filters, device: [...device] } });
    }
    return { filters, live: liveInsights(c.var.ctx, filters, query), refusal: null, status: 200 };
  } catch (error) {
    const { refusal, status } = asRefused(c, error, ['input.invalid']);
    const list = presentList({ items: [], next: null }, 0, filters, { sort: query.sort }, false);
    return { filters, live: { figures: null, list, newsHref: null }, refusal, status };
  }
}
