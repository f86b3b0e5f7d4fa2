import type { Context } from 'hono';
import { z } from 'zod';
import { SessionListPage } from '../../views/pages/sessions/session-list-page.tsx';
import { may } from '../domain/roles/grants.ts';
import { countSeenSessions } from '../domain/sessions/list.ts';
import { waitingForSummary } from '../domain/summaries/late.ts';
import { listWithSummaries } from '../domain/summaries/list.ts';
import type { HttpEnv } from '../http/env.ts';
import { originOf } from '../http/origin-of.ts';
import { parse } from '../kit/parse.ts';
import { frameOf } from './frame.ts';
import { presentRow } from './present-session.ts';
import { shownSession } from './session-state.ts';

const pageSize = 50;

const listQuery = z.object({
  /** The session open at the right side. */
  selected: z.string().min(1).max(100).optional(),
  cursor: z.string().min(1).max(1000).optional(),
});

/** GET /sessions?selected=ID&cursor=PLACE */
export function getSessions(c: Context<HttpEnv>): Response | Promise<Response> {
  const { ctx } = c.var;
  const { selected, cursor } = parse(listQuery, c.req.query());
  const { items, next } = listWithSummaries(ctx, { limit: pageSize, cursor });
  const frame = frameOf(c);
  const rows = items.map(presentRow);
  return c.html(
    <SessionListPage
      frame={frame}
      rows={rows}
      total={countSeenSessions(ctx)}
      selected={selected ? { frame, ...shownSession(ctx, selected, { events: false }), closeHref: '/sessions' } : null}
      olderHref={next && `/sessions?cursor=${next}`}
      newestHref={cursor ? '/sessions' : null}
      working={rows.some(({ state }) => state.kind === 'working' || (state.kind === 'kept-out' && state.capture === 'waiting'))}
      waiting={waitingForSummary(ctx)}
      canImport={may(ctx, 'sessions.capture')}
      ingestAddress={`${originOf(c)}/api/v1/sessions`}
    />,
  );
}
