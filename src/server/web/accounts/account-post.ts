import type { Context } from 'hono';
import { accountHref } from '../../../views/pages/accounts/addresses.ts';
import { changeAccount } from '../../domain/accounts/change.ts';
import { findAccountDetail } from '../../domain/accounts/find.ts';
import type { AccountChange } from '../../domain/accounts/model.ts';
import { readForm } from '../../http/body.ts';
import type { HttpEnv } from '../../http/env.ts';
import type { Ctx } from '../../kit/ctx.ts';
import { asRefused } from '../refused.ts';
import { type AccountForm, accountForm, logsSessionsIn, typedIn } from './account-form.ts';
import { showAccount } from './show-account.tsx';

const refusals = ['input.invalid', 'record.conflict', 'role.beyond-own', 'accounts.last-administrator'] as const;

/** POST /admin/accounts/:id: changes what was changed on the form, then its page; refused, the form again with what was typed. */
export async function postAccount(c: Context<HttpEnv, '/admin/accounts/:id'>): Promise<Response> {
  const id = c.req.param('id');
  const form = await readForm(c, accountForm, { lists: true });
  try {
    changeAccount(c.var.ctx, id, changeIn(c.var.ctx, id, form));
    return c.redirect(`${accountHref(id)}?done=changed`, 303);
  } catch (error) {
    const { refusal, status } = asRefused(c, error, refusals);
    return showAccount(c, id, { refusal, typed: typedIn(form) }, status);
  }
}

function changeIn(ctx: Ctx, id: string, form: AccountForm): AccountChange {
  const own = findAccountDetail(ctx, id).groups.map((group) => group.id);
  const left = form['was.groups'].filter((group) => !form.groups.includes(group));
  const groups = [...new Set([...own, ...form.groups.filter((group) => !form['was.groups'].includes(group))])];
  const facts = (['name', 'email', 'role', 'language', 'timeZone'] as const).filter((field) => form[field] !== form[`was.${field}`]);
  return {
    ...Object.fromEntries(facts.map((field) => [field, form[field]])),
    groups: groups.filter((group) => !left.includes(group)),
    ...(String(logsSessionsIn(form)) !== String(form['was.logsSessions']) && { logsSessions: logsSessionsIn(form) }),
  };
}
