import type { Context } from 'hono';
import { z } from 'zod';
import { LateForecastPage } from '../../../views/pages/late/late-forecast-page.tsx';
import { mostAtOnce, queueLate } from '../../domain/summaries/queue-late.ts';
import type { HttpEnv } from '../../http/env.ts';
import { statusOf } from '../../http/status.ts';
import { parse } from '../../kit/parse.ts';
import { frameOf } from '../frame.ts';
import { dayField, readerPeriod } from './late-query.ts';

const query = z.object({ from: dayField, to: dayField, scope: z.enum(['all', 'selected']).default('all') });

/** GET /late-summaries/forecast?scope=all|selected&sessions=ID&sessions=ID: what would be queued; queues nothing. */
export function getLateForecast(c: Context<HttpEnv>): Response | Promise<Response> {
  const { scope, ...days } = parse(query, c.req.query());
  const sessions = scope === 'all' ? null : (c.req.queries('sessions') ?? []);
  const frame = frameOf(c);
  if (sessions?.length === 0) {
    return c.html(<LateForecastPage frame={frame} period={days} sessions={null} forecast={null} />, statusOf['input.invalid']);
  }
  const found = queueLate(c.var.ctx, { sessions: sessions ?? undefined, ...readerPeriod(c, days), dryRun: true });
  const forecast = { ...found, queued: found.queued.length, limit: mostAtOnce };
  return c.html(<LateForecastPage frame={frame} period={days} sessions={sessions} forecast={forecast} />);
}
