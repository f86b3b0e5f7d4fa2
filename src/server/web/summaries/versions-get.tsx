import type { Context } from 'hono';
import { z } from 'zod';
import { versionsHref } from '../../../views/pages/summaries/addresses.ts';
import type { DifferenceView } from '../../../views/pages/summaries/props.ts';
import { VersionsPage } from '../../../views/pages/summaries/versions-page.tsx';
import { may } from '../../domain/roles/grants.ts';
import { compareVersions } from '../../domain/summaries/compare.ts';
import { listVersions, type Version } from '../../domain/summaries/versions.ts';
import type { HttpEnv } from '../../http/env.ts';
import type { Ctx } from '../../kit/ctx.ts';
import { parse } from '../../kit/parse.ts';
import { frameOf } from '../frame.ts';
import { presentVersion } from './present-life.ts';

const version = z.coerce.number().int().min(1);
const query = z.object({ cursor: z.string().max(1000).optional(), from: version.optional(), to: version.optional() });

/** GET /sessions/:id/versions?from=N&to=N: the versions, and what changed from one to the other. */
export function getVersions(c: Context<HttpEnv, '/sessions/:id/versions'>): Response | Promise<Response> {
  const { ctx } = c.var;
  const id = c.req.param('id');
  const { cursor, from, to } = parse(query, c.req.query());
  const { items, next } = listVersions(ctx, id, { limit: 50, cursor });
  return c.html(
    <VersionsPage
      frame={frameOf(c)}
      sessionId={id}
      versions={items.map(presentVersion)}
      difference={from && to ? compared(ctx, id, { from, to }, items) : null}
      canEdit={may(ctx, 'summaries.edit')}
      firstHref={cursor ? versionsHref(id) : null}
      nextHref={next ? `${versionsHref(id)}?cursor=${encodeURIComponent(next)}` : null}
    />,
  );
}

function compared(ctx: Ctx, id: string, { from, to }: { from: number; to: number }, listed: readonly Version[]): DifferenceView {
  const fields = compareVersions(ctx, id, from, to).filter(({ isChanged }) => isChanged);
  return { from, to, fields, language: listed.find((one) => one.version === to)?.language ?? 'en' };
}
