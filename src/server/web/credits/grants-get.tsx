import type { Context } from 'hono';
import { grantsHref } from '../../../views/pages/credits/addresses.ts';
import { GrantsPage } from '../../../views/pages/credits/grants-page.tsx';
import { listGrants } from '../../domain/credits/history.ts';
import { addDays } from '../../domain/licences/calendar.ts';
import type { HttpEnv } from '../../http/env.ts';
import { iso } from '../../kit/clock.ts';
import { frameOf } from '../frame.ts';
import { neighbours, pageOf } from './page-query.ts';

/** GET /admin/credits/grants?cursor=PLACE */
export function getGrants(c: Context<HttpEnv>): Response | Promise<Response> {
  const page = pageOf(c.req.query());
  const found = listGrants(c.var.ctx, page);
  const rows = found.map(({ seq, kind, period, credits, startsOn, endsOn, fileId, at }) => {
    return { seq, kind, period, credits, firstDay: startsOn, lastDay: addDays(endsOn, -1), file: fileId, at: iso(at) };
  });
  return c.html(<GrantsPage frame={frameOf(c)} rows={rows} {...neighbours(grantsHref, found, page)} />);
}
