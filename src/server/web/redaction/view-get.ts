import type { Context } from 'hono';
import { modelViewHref, redactionHref } from '../../../views/pages/redaction/addresses.ts';
import type { HttpEnv } from '../../http/env.ts';

/** GET /admin/redaction/view?session=: on to the page of the session that was chosen. */
export function getView(c: Context<HttpEnv>): Response {
  const session = c.req.query('session');
  return c.redirect(session ? modelViewHref(session) : redactionHref, 303);
}
