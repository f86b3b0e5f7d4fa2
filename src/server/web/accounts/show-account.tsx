import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { AccountPage } from '../../../views/pages/accounts/account-page.tsx';
import { accountHref } from '../../../views/pages/accounts/addresses.ts';
import type { AccountPageProps, TypedAccount } from '../../../views/pages/accounts/props.ts';
import { isInUse } from '../../domain/accounts/delete.ts';
import { findAccountDetail } from '../../domain/accounts/find.ts';
import { ownAccountId } from '../../domain/accounts/own.ts';
import { beyondOwn, listRoles } from '../../domain/roles/assign.ts';
import { grantsOf, may } from '../../domain/roles/grants.ts';
import type { HttpEnv } from '../../http/env.ts';
import { frameOf } from '../frame.ts';
import { choicesFor } from './account-form.ts';

type Extra = Partial<Pick<AccountPageProps, 'done' | 'refusal'>> & { readonly typed?: TypedAccount };

export function showAccount(
  c: Context<HttpEnv>,
  id: string,
  extra: Extra,
  status: ContentfulStatusCode = 200,
): Response | Promise<Response> {
  const { ctx } = c.var;
  const account = findAccountDetail(ctx, id);
  const asIs = { ...account, groups: account.groups.map((group) => group.id) };
  return c.html(
    <AccountPage
      frame={{ ...frameOf(c), path: accountHref(id) }}
      account={account}
      role={listRoles(ctx).find((role) => role.id === account.role) ?? null}
      choices={choicesFor(ctx, account.timeZone)}
      typed={extra.typed ?? asIs}
      canEdit={beyondOwn(ctx, grantsOf(ctx, account.role)).length === 0}
      canDelete={!isInUse(ctx, account)}
      isOwn={account.id === ownAccountId(ctx)}
      canSeeHistory={may(ctx, 'audit.view')}
      done={extra.done ?? null}
      refusal={extra.refusal ?? null}
    />,
    status,
  );
}
