import type { Context } from 'hono';
import { queueHref } from '../../../views/pages/queue/addresses.ts';
import { retryWork } from '../../domain/queue/retry.ts';
import type { HttpEnv } from '../../http/env.ts';
import { asRefused } from '../refused.ts';
import { showQueue } from './show-queue.tsx';

/** POST /queue/work/:id/retry; refused, the queue as it is, with the reason. */
export function postRetry(c: Context<HttpEnv, '/queue/work/:id/retry'>): Response | Promise<Response> {
  try {
    retryWork(c.var.ctx, c.req.param('id'));
    return c.redirect(`${queueHref}?done=retried`, 303);
  } catch (error) {
    const { refusal, status } = asRefused(c, error, ['record.conflict', 'summary.refused', 'licence.required', 'credits.insufficient']);
    return showQueue(c, { refusal }, status);
  }
}
