import type { Context } from 'hono';
import { newAccountHref } from '../../../views/pages/accounts/addresses.ts';
import { NewAccountPage } from '../../../views/pages/accounts/new-account-page.tsx';
import { createAccount } from '../../domain/accounts/create.ts';
import { readForm } from '../../http/body.ts';
import type { HttpEnv } from '../../http/env.ts';
import { frameOf } from '../frame.ts';
import { asRefused } from '../refused.ts';
import { accountForm, choicesFor, typedIn } from './account-form.ts';
import { showInvitations } from './show-invitations.tsx';

/** POST /admin/accounts: the new account's invitation, this once; refused, the form again with what was typed. */
export async function postAccounts(c: Context<HttpEnv>): Promise<Response> {
  const { ctx } = c.var;
  const typed = typedIn(await readForm(c, accountForm, { lists: true }));
  try {
    const { id, name, email, invitation } = await createAccount(ctx, { ...typed, groups: [...typed.groups] });
    return showInvitations(c, 'made', invitation ? [{ account: id, name, email, ...invitation }] : []);
  } catch (error) {
    const { refusal, status } = asRefused(c, error, ['input.invalid', 'record.conflict', 'record.missing', 'role.beyond-own']);
    const frame = { ...frameOf(c), path: newAccountHref };
    return c.html(<NewAccountPage frame={frame} choices={choicesFor(ctx, typed.timeZone)} typed={typed} refusal={refusal} />, status);
  }
}
