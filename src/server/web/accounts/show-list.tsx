import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { AccountListPage } from '../../../views/pages/accounts/account-list-page.tsx';
import { accountsHref, hrefWith } from '../../../views/pages/accounts/addresses.ts';
import type { AccountListPageProps } from '../../../views/pages/accounts/props.ts';
import { countMatching, pageOfAccounts } from '../../domain/accounts/list.ts';
import { ownAccountId } from '../../domain/accounts/own.ts';
import { groupChoices } from '../../domain/groups/find.ts';
import { assignableRoles, listRoles } from '../../domain/roles/assign.ts';
import type { HttpEnv } from '../../http/env.ts';
import { frameOf } from '../frame.ts';
import { listQuery } from './list-query.ts';

const pageSize = 50;

type Extra = Partial<Pick<AccountListPageProps, 'done' | 'refusal' | 'selected'>>;

/** The page of the list that the address asks for. */
export function showList(c: Context<HttpEnv>, extra: Extra, status: ContentfulStatusCode = 200): Response | Promise<Response> {
  const { ctx } = c.var;
  const { filter, asked, cursor } = listQuery(c);
  const { accounts, next } = pageOfAccounts(ctx, { ...asked, limit: pageSize, cursor: cursor || undefined });
  const here = hrefWith(accountsHref, { ...filter });
  return c.html(
    <AccountListPage
      frame={{ ...frameOf(c), path: hrefWith(accountsHref, { ...filter, cursor }) }}
      accounts={accounts}
      total={countMatching(ctx, asked)}
      roles={listRoles(ctx)}
      assignable={assignableRoles(ctx)}
      groups={groupChoices(ctx)}
      filter={filter}
      cursor={cursor}
      ownId={ownAccountId(ctx)}
      selected={extra.selected ?? []}
      firstHref={cursor ? here : null}
      nextHref={next && hrefWith(accountsHref, { ...filter, cursor: next })}
      done={extra.done ?? null}
      refusal={extra.refusal ?? null}
    />,
    status,
  );
}
