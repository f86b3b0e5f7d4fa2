import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { groupsHref } from '../../../views/pages/groups/addresses.ts';
import { GroupListPage } from '../../../views/pages/groups/group-list-page.tsx';
import type { GroupListPageProps } from '../../../views/pages/groups/props.ts';
import { countGroups, pageOfGroups } from '../../domain/groups/list.ts';
import type { HttpEnv } from '../../http/env.ts';
import { frameOf } from '../frame.ts';

const pageSize = 50;

type Extra = Partial<Pick<GroupListPageProps, 'done' | 'refusal' | 'typed'>>;

export function showGroups(c: Context<HttpEnv>, extra: Extra, status: ContentfulStatusCode = 200): Response | Promise<Response> {
  const { ctx } = c.var;
  const cursor = c.req.query('cursor') || undefined;
  const { groups, next } = pageOfGroups(ctx, { limit: pageSize, cursor });
  return c.html(
    <GroupListPage
      frame={{ ...frameOf(c), path: groupsHref }}
      groups={groups}
      total={countGroups(ctx)}
      typed={extra.typed ?? ''}
      firstHref={cursor ? groupsHref : null}
      nextHref={next && `${groupsHref}?cursor=${next}`}
      done={extra.done ?? null}
      refusal={extra.refusal ?? null}
    />,
    status,
  );
}
