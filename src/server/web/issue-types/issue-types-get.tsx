import type { Context } from 'hono';
import { issueTypesHref } from '../../../views/pages/issue-types/addresses.ts';
import { IssueTypeListPage } from '../../../views/pages/issue-types/issue-type-list-page.tsx';
import { definitionsRoom } from '../../domain/issue-types/budget.ts';
import { issueTypes, summariesByType } from '../../domain/issue-types/list.ts';
import type { HttpEnv } from '../../http/env.ts';
import { frameOf } from '../frame.ts';
import { withSummaries } from './present.ts';

const told = ['created', 'deleted'] as const;

/** GET /admin/issue-types */
export function getIssueTypes(c: Context<HttpEnv>): Response | Promise<Response> {
  const { ctx } = c.var;
  const counts = summariesByType(ctx);
  return c.html(
    <IssueTypeListPage
      frame={{ ...frameOf(c), path: issueTypesHref }}
      types={issueTypes(ctx).map((type) => withSummaries(type, counts))}
      room={definitionsRoom(ctx)}
      done={told.find((code) => code === c.req.query('done')) ?? null}
    />,
  );
}
