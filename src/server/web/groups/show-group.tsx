import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { groupHref } from '../../../views/pages/groups/addresses.ts';
import { GroupPage } from '../../../views/pages/groups/group-page.tsx';
import type { GroupPageProps } from '../../../views/pages/groups/props.ts';
import { pageOfMembers } from '../../domain/accounts/members.ts';
import { mayDeleteGroup } from '../../domain/groups/delete.ts';
import { findGroup } from '../../domain/groups/find.ts';
import { listRoles } from '../../domain/roles/assign.ts';
import type { HttpEnv } from '../../http/env.ts';
import { frameOf } from '../frame.ts';

const pageSize = 50;

type Extra = Partial<Pick<GroupPageProps, 'done' | 'refusal'>> & { readonly typed?: Partial<GroupPageProps['typed']> };

export function showGroup(c: Context<HttpEnv>, id: string, extra: Extra, status: ContentfulStatusCode = 200): Response | Promise<Response> {
  const { ctx } = c.var;
  const here = groupHref(id);
  const group = findGroup(ctx, id);
  const cursor = c.req.query('cursor') || undefined;
  const { accounts, next } = pageOfMembers(ctx, id, { limit: pageSize, cursor });
  return c.html(
    <GroupPage
      frame={{ ...frameOf(c), path: here }}
      group={group}
      members={accounts}
      roles={listRoles(ctx)}
      canDelete={mayDeleteGroup(ctx, id)}
      typed={{ name: group.name, emails: '', ...extra.typed }}
      firstHref={cursor ? here : null}
      nextHref={next && `${here}?cursor=${next}`}
      done={extra.done ?? null}
      refusal={extra.refusal ?? null}
    />,
    status,
  );
}
