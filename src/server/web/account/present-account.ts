import type { Context } from 'hono';
import type { AccountPageProps } from '../../../views/pages/account/props.ts';
import { findOwnAccount, type OwnAccount } from '../../domain/accounts/profile.ts';
import { findRole } from '../../domain/roles/assign.ts';
import { may } from '../../domain/roles/grants.ts';
import type { HttpEnv } from '../../http/env.ts';

/** One's own account, and what of it an administrator decides. */
export function presentAccount(c: Context<HttpEnv>): {
  own: OwnAccount;
  facts: Pick<AccountPageProps, 'email' | 'role' | 'groups' | 'logs'>;
} {
  const own = findOwnAccount(c.var.ctx);
  const role = findRole(c.var.ctx, own.role);
  const logs = { isOn: own.logsSessions, typed: own.logsSessions, canEdit: may(c.var.ctx, 'accounts.manage') };
  return { own, facts: { email: own.email, role, groups: own.groups.map(({ name }) => name), logs } };
}
