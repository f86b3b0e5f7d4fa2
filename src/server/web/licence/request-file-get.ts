import type { Context } from 'hono';
import type { HttpEnv } from '../../http/env.ts';
import { requestOf, wantedOf } from './wanted.ts';

/** GET /admin/licence/request/file: the request as the file to take to the vendor. It grants nothing. */
export function getRequestFile(c: Context<HttpEnv>): Response {
  const request = requestOf(c.var.ctx, wantedOf(c.req.query()));
  c.header('content-disposition', 'attachment; filename="debrief-request.json"');
  return c.json(request);
}
