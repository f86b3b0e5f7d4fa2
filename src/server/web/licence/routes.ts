import type { Hono } from 'hono';
import { atMost, limits } from '../../http/body.ts';
import type { HttpEnv } from '../../http/env.ts';
import { guard } from '../../http/guard.ts';
import { postClock } from './clock-post.ts';
import { getLicence } from './licence-get.ts';
import { postLicence } from './licence-post.ts';
import { getRequestFile } from './request-file-get.ts';
import { getRequest } from './request-get.tsx';

/** A file, its text pasted beside it, and what a browser wraps around them. */
const upload = 2 * limits.record + limits.form;

/** *Admin settings > Licence* (SPEC D7, D8). */
export function licencePages(web: Hono<HttpEnv>): void {
  web.get('/admin/licence', guard('credits.manage'), getLicence);
  web.post('/admin/licence', guard('credits.manage'), atMost(upload), postLicence);
  web.post('/admin/licence/clock', guard('credits.manage'), atMost(limits.form), postClock);
  web.get('/admin/licence/request', guard('credits.manage'), getRequest);
  web.get('/admin/licence/request/file', guard('credits.manage'), getRequestFile);
}
