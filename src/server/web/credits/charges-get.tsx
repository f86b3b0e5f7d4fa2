import type { Context } from 'hono';
import { chargesHref } from '../../../views/pages/credits/addresses.ts';
import { ChargesPage } from '../../../views/pages/credits/charges-page.tsx';
import { listCharges } from '../../domain/credits/history.ts';
import { sees } from '../../domain/sessions/find.ts';
import type { HttpEnv } from '../../http/env.ts';
import { iso } from '../../kit/clock.ts';
import { frameOf } from '../frame.ts';
import { neighbours, pageOf } from './page-query.ts';

/** GET /admin/credits/charges?cursor=PLACE: a session is linked for whoever may open it. */
export function getCharges(c: Context<HttpEnv>): Response | Promise<Response> {
  const { ctx } = c.var;
  const page = pageOf(c.req.query());
  const found = listCharges(ctx, page);
  const rows = found.map(({ seq, sessionId, step, grantSeq, at }) => {
    return { seq, sessionId, opens: sees(ctx, sessionId), step, grant: grantSeq, at: iso(at) };
  });
  return c.html(<ChargesPage frame={frameOf(c)} rows={rows} {...neighbours(chargesHref, found, page)} />);
}
