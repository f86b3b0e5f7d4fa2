import type { Hono } from 'hono';
import { atMost, limits } from '../../http/body.ts';
import type { HttpEnv } from '../../http/env.ts';
import { guard } from '../../http/guard.ts';
import { postQueuePause } from './pause-post.ts';
import { getQueue, getQueueLive } from './queue-get.ts';
import { postCancellation } from './work-cancellation-post.ts';
import { postRetry } from './work-retry-post.ts';

/** *Smart data > Queue* (SPEC F4). */
export function queuePages(web: Hono<HttpEnv>): void {
  web.get('/queue', guard('summaries.view'), getQueue);
  web.get('/queue/live', guard('summaries.view'), getQueueLive);
  web.post('/queue/pause', guard('settings.manage'), atMost(limits.form), postQueuePause);
  web.post('/queue/work/:id/cancellation', guard('summaries.generate'), atMost(limits.form), postCancellation);
  web.post('/queue/work/:id/retry', guard('summaries.generate'), atMost(limits.form), postRetry);
}
