import type { Hono } from 'hono';
import { atMost, limits } from '../../http/body.ts';
import type { HttpEnv } from '../../http/env.ts';
import { guard } from '../../http/guard.ts';
import { getInvite } from './invite-get.tsx';
import { postInvite } from './invite-post.tsx';

/** The link that somebody gets: a first sign-in, or a new password. The token is its own guard. */
export function invitePages(web: Hono<HttpEnv>): void {
  web.get('/invite/:token', guard('public'), getInvite);
  web.post('/invite/:token', guard('public'), atMost(limits.form), postInvite);
}
