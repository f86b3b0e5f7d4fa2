import type { Context } from 'hono';
import { keysHref } from '../../../views/pages/keys/addresses.ts';
import type { Whose } from '../../domain/keys/find.ts';
import { revokeKey } from '../../domain/keys/revoke.ts';
import type { HttpEnv } from '../../http/env.ts';

/** POST /admin/keys/:id/revocation, POST /account/keys/:id/revocation: revokes the key, then back to the list. */
export function postKeyRevocation(whose: Whose) {
  return (c: Context<HttpEnv, '/admin/keys/:id/revocation'>): Response => {
    revokeKey(c.var.ctx, whose, c.req.param('id'));
    return c.redirect(`${keysHref(whose)}?done=revoked`, 303);
  };
}
