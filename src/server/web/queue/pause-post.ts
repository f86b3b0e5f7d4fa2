import type { Context } from 'hono';
import { z } from 'zod';
import { queueHref } from '../../../views/pages/queue/addresses.ts';
import { pauseQueue, resumeQueue } from '../../domain/queue/pause.ts';
import { readForm } from '../../http/body.ts';
import type { HttpEnv } from '../../http/env.ts';

const form = z.object({ state: z.enum(['paused', 'running']) });

/** POST /queue/pause: what the queue is from now on. */
export async function postQueuePause(c: Context<HttpEnv>): Promise<Response> {
  const { state } = await readForm(c, form);
  if (state === 'paused') pauseQueue(c.var.ctx);
  else resumeQueue(c.var.ctx);
  return c.redirect(`${queueHref}?done=${state === 'paused' ? 'paused' : 'resumed'}`, 303);
}
