import type { Hono } from 'hono';
import { atMost, limits } from '../../http/body.ts';
import type { HttpEnv } from '../../http/env.ts';
import { guard } from '../../http/guard.ts';
import { getAccount } from './account-get.tsx';
import { postAccount } from './account-post.tsx';
import { getFactor } from './factor-get.tsx';
import { postFactor } from './factor-post.tsx';
import { postOwnFactorRemoval } from './factor-removal-post.tsx';
import { getPassword } from './password-get.tsx';
import { postPassword } from './password-post.tsx';
import { postRecoveryCodes } from './recovery-codes-post.tsx';

/** One's own account. */
export function ownPages(web: Hono<HttpEnv>): void {
  web.get('/account', guard('self'), getAccount);
  web.post('/account', guard('self'), atMost(limits.form), postAccount);
  web.get('/account/password', guard('self'), getPassword);
  web.post('/account/password', guard('self'), atMost(limits.form), postPassword);
  web.get('/account/factor', guard('self'), getFactor);
  web.post('/account/factor', guard('self'), atMost(limits.form), postFactor);
  web.post('/account/factor/recovery-codes', guard('self'), atMost(limits.form), postRecoveryCodes);
  web.post('/account/factor/removal', guard('self'), atMost(limits.form), postOwnFactorRemoval);
}
