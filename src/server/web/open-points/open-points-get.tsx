import type { Context } from 'hono';
import { z } from 'zod';
import { pointsHref } from '../../../views/pages/open-points/addresses.ts';
import { OpenPointsPage } from '../../../views/pages/open-points/open-points-page.tsx';
import type { PointView } from '../../../views/pages/open-points/props.ts';
import { readChoices } from '../../domain/insights/choices.ts';
import type { OpenPoint } from '../../domain/insights/model.ts';
import { countOpenPoints, openPoints } from '../../domain/insights/open-points.ts';
import { may } from '../../domain/roles/grants.ts';
import type { HttpEnv } from '../../http/env.ts';
import { parse } from '../../kit/parse.ts';
import { frameOf } from '../frame.ts';
import { cursorField, filterFields, wantedOf } from './point-query.ts';

const query = z.object({
  ...filterFields,
  cursor: cursorField,
  marked: z.string().max(100).optional(),
  as: z.enum(['done', 'open']).optional(),
});

/** GET /open-points?group=ID&age=AGE&state=STATE&cursor=PLACE */
export function getOpenPoints(c: Context<HttpEnv>): Response | Promise<Response> {
  const { ctx } = c.var;
  const { cursor, marked, as, ...filters } = parse(query, c.req.query());
  const { items, next } = openPoints(ctx, { ...wantedOf(filters), limit: 50, cursor: cursor || null });
  return c.html(
    <OpenPointsPage
      frame={{ ...frameOf(c), path: pointsHref(filters, cursor ? { cursor } : {}) }}
      filters={filters}
      counts={countOpenPoints(ctx)}
      groups={readChoices(ctx).groups}
      points={items.map(present)}
      cursor={cursor || null}
      firstHref={cursor ? pointsHref(filters) : null}
      nextHref={next && pointsHref(filters, { cursor: next })}
      mayMark={may(ctx, 'summaries.edit')}
      marked={marked && as ? { id: marked, as } : null}
    />,
  );
}

function present({ id, session, point, language, group, since, done }: OpenPoint): PointView {
  const { device, customer, supporter } = session;
  return {
    id,
    sessionId: session.id,
    point,
    language,
    device: device.name,
    customer: customer?.name ?? null,
    supporter: supporter.name,
    group: group?.name ?? null,
    since,
    done,
  };
}
