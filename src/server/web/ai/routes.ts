import type { Hono } from 'hono';
import { atMost, limits } from '../../http/body.ts';
import type { HttpEnv } from '../../http/env.ts';
import { guard } from '../../http/guard.ts';
import { postActivation } from './activation-post.ts';
import { getAi } from './ai-get.ts';
import { postAi } from './ai-post.ts';
import { postAiReset } from './ai-reset-post.ts';

/** *Admin settings > AI settings* (SPEC A1, A7, D6). */
export function aiPages(web: Hono<HttpEnv>): void {
  web.get('/admin/ai', guard('settings.manage'), getAi);
  web.post('/admin/ai', guard('settings.manage'), atMost(limits.form), postAi);
  web.post('/admin/ai/activation', guard('settings.manage'), atMost(limits.form), postActivation);
  web.post('/admin/ai/reset', guard('settings.manage'), atMost(limits.form), postAiReset);
}
