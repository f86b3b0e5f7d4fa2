import type { Context } from 'hono';
import { z } from 'zod';
import { AccountPage } from '../../../views/pages/account/account-page.tsx';
import { themes } from '../../../views/pages/account/props.ts';
import { changeAccount } from '../../domain/accounts/change.ts';
import { ownAccount } from '../../domain/accounts/own.ts';
import { changeProfile, type ProfileChange } from '../../domain/accounts/profile.ts';
import { may } from '../../domain/roles/grants.ts';
import { readForm } from '../../http/body.ts';
import type { HttpEnv } from '../../http/env.ts';
import type { Ctx } from '../../kit/ctx.ts';
import { frameOf } from '../frame.ts';
import { asRefused } from '../refused.ts';
import { giveTheme } from '../theme.ts';
import { presentAccount } from './present-account.ts';

const text = z.string().max(2000).default('');

/** A box that is not ticked does not come; `was` does, with the form that has the box. */
const box = z.enum(['true', 'false']).optional();

const accountForm = z.object({
  name: text,
  language: text,
  timeZone: text,
  theme: z.enum(themes).default('system'),
  logsSessions: box,
  'was.logsSessions': box,
});

/** POST /account: what everybody decides about their own account, and the rest of the form; refused, the form again with what was typed. */
export async function postAccount(c: Context<HttpEnv>): Promise<Response> {
  const { theme, logsSessions, 'was.logsSessions': was, ...profile } = await readForm(c, accountForm);
  const logs = logsSessions === 'true';
  try {
    change(c.var.ctx, profile as ProfileChange, was === undefined || was === String(logs) ? undefined : logs);
    giveTheme(c, theme);
    return c.redirect('/account?done=saved', 303);
  } catch (error) {
    const { refusal, status } = asRefused(c, error, ['input.invalid']);
    const { facts } = presentAccount(c);
    const shown = { ...facts, logs: { ...facts.logs, typed: was === undefined ? facts.logs.isOn : logs } };
    return c.html(<AccountPage frame={frameOf(c)} {...shown} typed={{ ...profile, theme }} isSaved={false} error={refusal} />, status);
  }
}

/** "Log sessions" of one's own is for those who manage accounts (SPEC A9); sent by anybody else it is no part of the form. */
function change(ctx: Ctx, profile: ProfileChange, logsSessions: boolean | undefined): void {
  if (logsSessions === undefined || !may(ctx, 'accounts.manage')) changeProfile(ctx, profile);
  else changeAccount(ctx, ownAccount(ctx), { ...profile, logsSessions });
}
