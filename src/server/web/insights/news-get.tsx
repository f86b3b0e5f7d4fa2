import type { Context } from 'hono';
import { InsightNews } from '../../../views/pages/insights/insight-news.tsx';
import { newsStamp } from '../../domain/insights/news.ts';
import type { HttpEnv } from '../../http/env.ts';
import { frameOf } from '../frame.ts';
import { filtersOf, listQueryOf } from './insights-query.ts';
import { liveInsights } from './live.ts';

/** GET /insights/news?stamp=KNOWN and the page's own query: nothing while nothing changed, else the figures and the list anew. */
export function getInsightNews(c: Context<HttpEnv>): Response | Promise<Response> {
  const { ctx } = c.var;
  const given = c.req.queries();
  const query = listQueryOf(given);
  const filters = filtersOf(given);
  if (query.stamp === newsStamp(ctx)) return c.body(null, 204);
  return c.html(
    <InsightNews frame={frameOf(c)} {...liveInsights(ctx, filters, { ...query, cursor: undefined })} selected={query.selected ?? null} />,
  );
}
