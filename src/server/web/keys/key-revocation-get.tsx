import type { Context } from 'hono';
import { KeyRevocationPage } from '../../../views/pages/keys/key-revocation-page.tsx';
import { findKeyRecord, type Whose } from '../../domain/keys/find.ts';
import type { HttpEnv } from '../../http/env.ts';
import { frameOf } from '../frame.ts';

/** GET /admin/keys/:id/revocation, GET /account/keys/:id/revocation */
export function getKeyRevocation(whose: Whose) {
  return (c: Context<HttpEnv, '/admin/keys/:id/revocation'>): Response | Promise<Response> =>
    c.html(<KeyRevocationPage frame={frameOf(c)} whose={whose} keyView={findKeyRecord(c.var.ctx, whose, c.req.param('id'))} />);
}
