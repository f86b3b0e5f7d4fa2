import type { Context } from 'hono';
import { z } from 'zod';
import { lateHref } from '../../../views/pages/late/addresses.ts';
import { LatePage } from '../../../views/pages/late/late-page.tsx';
import type { LateView } from '../../../views/pages/late/props.ts';
import { countWaiting, type Late, listLate } from '../../domain/summaries/late.ts';
import type { HttpEnv } from '../../http/env.ts';
import { parse } from '../../kit/parse.ts';
import { frameOf } from '../frame.ts';
import { dayField, readerPeriod } from './late-query.ts';

const count = z.coerce.number().int().min(0).max(1_000_000).optional();
const query = z.object({ from: dayField, to: dayField, cursor: z.string().max(1000).optional(), queued: count, stayed: count });

/** GET /late-summaries?from=DAY&to=DAY&cursor=PLACE */
export function getLate(c: Context<HttpEnv>): Response | Promise<Response> {
  const { ctx } = c.var;
  const { cursor, queued, stayed = 0, ...days } = parse(query, c.req.query());
  const period = readerPeriod(c, days);
  const { items, next } = listLate(ctx, { limit: 50, cursor: cursor || null, ...period });
  const hrefOf = (more: Record<string, string>) => `${lateHref}?${new URLSearchParams({ ...days, ...more })}`;
  return c.html(
    <LatePage
      frame={frameOf(c)}
      rows={items.map(present)}
      total={countWaiting(ctx, period)}
      period={days}
      firstHref={cursor ? hrefOf({}) : null}
      nextHref={next && hrefOf({ cursor: next })}
      done={queued === undefined ? null : { queued, stayed }}
    />,
  );
}

function present({ session, reasons, last }: Late): LateView {
  const { id, device, supporter, start, eventCount } = session;
  return { id, device: device.name, supporter: supporter.name, start, events: eventCount, reasons, last };
}
