import type { Hono } from 'hono';
import type { HttpEnv } from '../../http/env.ts';
import { guard } from '../../http/guard.ts';
import { getCharges } from './charges-get.tsx';
import { getCredits } from './credits-get.tsx';
import { getGrants } from './grants-get.tsx';
import { getVerification } from './verification-get.tsx';

/** *Admin settings > AI credits* (SPEC D5, D6). */
export function creditPages(web: Hono<HttpEnv>): void {
  web.get('/admin/credits', guard('credits.manage'), getCredits);
  web.get('/admin/credits/grants', guard('credits.manage'), getGrants);
  web.get('/admin/credits/charges', guard('credits.manage'), getCharges);
  web.get('/admin/credits/verification', guard('credits.manage'), getVerification);
}
