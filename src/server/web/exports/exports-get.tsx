import type { Context } from 'hono';
import { z } from 'zod';
import { exportsHref } from '../../../views/pages/exports/addresses.ts';
import { ExportsPage } from '../../../views/pages/exports/exports-page.tsx';
import { exportDone } from '../../../views/pages/exports/props.ts';
import { listExports } from '../../domain/exports/found.ts';
import { keepDays } from '../../domain/exports/run-model.ts';
import type { HttpEnv } from '../../http/env.ts';
import { parse } from '../../kit/parse.ts';
import { frameOf } from '../frame.ts';

const query = z.object({ cursor: z.string().min(1).max(1000).optional(), done: z.enum(exportDone).optional().catch(undefined) });

/** GET /exports?cursor=PLACE */
export function getExports(c: Context<HttpEnv>): Response | Promise<Response> {
  const { cursor, done = null } = parse(query, c.req.query());
  const { items, next } = listExports(c.var.ctx, { limit: 50, cursor });
  return c.html(
    <ExportsPage
      frame={frameOf(c)}
      runs={items}
      keepDays={keepDays}
      firstHref={cursor === undefined ? null : exportsHref}
      nextHref={next && `${exportsHref}?${new URLSearchParams({ cursor: next })}`}
      done={done}
    />,
  );
}
