import type { Context } from 'hono';
import { queueDone } from '../../../views/pages/queue/props.ts';
import type { HttpEnv } from '../../http/env.ts';
import { showLiveQueue, showQueue } from './show-queue.tsx';

/** GET /queue?cursor=PLACE&failures=PLACE */
export function getQueue(c: Context<HttpEnv>): Response | Promise<Response> {
  return showQueue(c, { done: queueDone.find((code) => code === c.req.query('done')) ?? null });
}

/** GET /queue/live?cursor=PLACE&failures=PLACE: the fragment that keeps the page up to date. */
export function getQueueLive(c: Context<HttpEnv>): Response | Promise<Response> {
  return showLiveQueue(c);
}
