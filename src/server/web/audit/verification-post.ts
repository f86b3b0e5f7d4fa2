import type { Context } from 'hono';
import { startVerification } from '../../domain/audit/verification.ts';
import type { HttpEnv } from '../../http/env.ts';

/** POST /admin/audit/verification: the check goes on behind the page, which tells how far it is. */
export function postVerification(c: Context<HttpEnv>): Response {
  startVerification(c.var.ctx);
  return c.redirect('/admin/audit', 303);
}
