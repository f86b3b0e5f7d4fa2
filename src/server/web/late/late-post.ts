import type { Context } from 'hono';
import { z } from 'zod';
import { lateHref } from '../../../views/pages/late/addresses.ts';
import { mostAtOnce, queueLate } from '../../domain/summaries/queue-late.ts';
import { readForm } from '../../http/body.ts';
import type { HttpEnv } from '../../http/env.ts';
import { dayField, readerPeriod } from './late-query.ts';

const id = z.string().max(100);
const form = z.object({ from: dayField, to: dayField, sessions: z.union([id, z.array(id).max(mostAtOnce)]).optional() });

/** POST /late-summaries: queues those that were ticked, or all of the period. */
export async function postLate(c: Context<HttpEnv>): Promise<Response> {
  const { sessions, ...days } = await readForm(c, form, { lists: true });
  const ids = typeof sessions === 'string' ? [sessions] : sessions;
  const { queued, staying } = queueLate(c.var.ctx, { sessions: ids, ...readerPeriod(c, days), dryRun: false });
  return c.redirect(`${lateHref}?queued=${queued.length}&stayed=${staying}`, 303);
}
