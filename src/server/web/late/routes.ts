import type { Hono } from 'hono';
import { atMost, limits } from '../../http/body.ts';
import type { HttpEnv } from '../../http/env.ts';
import { guard } from '../../http/guard.ts';
import { getLateForecast } from './late-forecast-get.tsx';
import { getLate } from './late-get.tsx';
import { postLate } from './late-post.ts';

/** Late summaries (SPEC C5), of the sessions that one may see. */
export function latePages(web: Hono<HttpEnv>): void {
  web.get('/late-summaries', guard('summaries.generate'), getLate);
  web.get('/late-summaries/forecast', guard('summaries.generate'), getLateForecast);
  web.post('/late-summaries', guard('summaries.generate'), atMost(limits.form), postLate);
}
