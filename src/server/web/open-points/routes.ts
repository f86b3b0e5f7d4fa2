import type { Hono } from 'hono';
import { atMost, limits } from '../../http/body.ts';
import type { HttpEnv } from '../../http/env.ts';
import { guard } from '../../http/guard.ts';
import { postMark } from './mark-post.ts';
import { getOpenPoints } from './open-points-get.tsx';

/** *Smart data > Open points* (SPEC F3). */
export function openPointPages(web: Hono<HttpEnv>): void {
  web.get('/open-points', guard('summaries.view'), getOpenPoints);
  web.post('/open-points/:id/mark', guard('summaries.edit'), atMost(limits.form), postMark);
}
