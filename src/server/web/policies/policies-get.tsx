import type { Context } from 'hono';
import { z } from 'zod';
import { policiesHref } from '../../../views/pages/policies/addresses.ts';
import { PolicyListPage } from '../../../views/pages/policies/policy-list-page.tsx';
import { countPolicies, pageOfPolicies } from '../../domain/policies/list.ts';
import type { HttpEnv } from '../../http/env.ts';
import { parse } from '../../kit/parse.ts';
import { frameOf } from '../frame.ts';
import { companyNote } from './company-note.ts';

const pageSize = 50;

const told = z.object({ done: z.literal('deleted').optional().catch(undefined), devices: z.coerce.number().int().min(0).catch(0) });

/** GET /admin/policies */
export function getPolicies(c: Context<HttpEnv>): Response | Promise<Response> {
  const { ctx } = c.var;
  const { done, devices } = parse(told, c.req.query());
  const cursor = c.req.query('cursor') || undefined;
  const { policies, next } = pageOfPolicies(ctx, { limit: pageSize, cursor });
  return c.html(
    <PolicyListPage
      frame={{ ...frameOf(c), path: policiesHref }}
      policies={policies}
      total={countPolicies(ctx)}
      note={companyNote(ctx)}
      firstHref={cursor ? policiesHref : null}
      nextHref={next && `${policiesHref}?cursor=${next}`}
      deleted={done ? { devices } : null}
    />,
  );
}
