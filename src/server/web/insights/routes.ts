import type { Hono } from 'hono';
import type { HttpEnv } from '../../http/env.ts';
import { guard } from '../../http/guard.ts';
import { getInsightDevices } from './devices-get.tsx';
import { getInsights } from './insights-get.tsx';
import { getInsightNews } from './news-get.tsx';

/** *Automation & insights > Smart data > Session insights* (SPEC F1). */
export function insightPages(web: Hono<HttpEnv>): void {
  web.get('/insights', guard('summaries.view'), getInsights);
  web.get('/insights/devices', guard('summaries.view'), getInsightDevices);
  web.get('/insights/news', guard('summaries.view'), getInsightNews);
}
