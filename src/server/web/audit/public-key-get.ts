import type { Context } from 'hono';
import type { HttpEnv } from '../../http/env.ts';
import { attachment } from '../../http/stream.ts';

/** GET /admin/audit/public-key: as a file, to keep elsewhere. */
export function getPublicKey(c: Context<HttpEnv>): Response {
  return c.body(c.var.ctx.data.signer.publicKey, 200, attachment('debrief-audit.pub', 'application/x-pem-file'));
}
