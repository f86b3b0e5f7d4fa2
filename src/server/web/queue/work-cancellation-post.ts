import type { Context } from 'hono';
import { queueHref } from '../../../views/pages/queue/addresses.ts';
import { cancelWork } from '../../domain/queue/cancel.ts';
import type { HttpEnv } from '../../http/env.ts';
import { asRefused } from '../refused.ts';
import { showQueue } from './show-queue.tsx';

/** POST /queue/work/:id/cancellation; one that is over already: the queue as it is, with the reason. */
export function postCancellation(c: Context<HttpEnv, '/queue/work/:id/cancellation'>): Response | Promise<Response> {
  try {
    cancelWork(c.var.ctx, c.req.param('id'));
    return c.redirect(`${queueHref}?done=cancelled`, 303);
  } catch (error) {
    const { refusal, status } = asRefused(c, error, ['record.conflict']);
    return showQueue(c, { refusal }, status);
  }
}
