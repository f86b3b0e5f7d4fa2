import type { Context } from 'hono';
import { KeyPage } from '../../../views/pages/keys/key-page.tsx';
import { findKeyRecord, makerOf, type Whose } from '../../domain/keys/find.ts';
import type { HttpEnv } from '../../http/env.ts';
import { frameOf } from '../frame.ts';

/** GET /admin/keys/:id, GET /account/keys/:id */
export function getKey(whose: Whose) {
  return (c: Context<HttpEnv, '/admin/keys/:id'>): Response | Promise<Response> => {
    const { ctx } = c.var;
    const key = findKeyRecord(ctx, whose, c.req.param('id'));
    return c.html(<KeyPage frame={frameOf(c)} whose={whose} keyView={key} madeBy={makerOf(ctx, key)} refusal={null} />);
  };
}
