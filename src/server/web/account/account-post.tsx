import type { Context } from 'hono';
import { z } from 'zod';
import { AccountPage } from '../../../views/pages/account/account-page.tsx';
import { themes } from '../../../views/pages/account/props.ts';
import { changeProfile, type ProfileChange } from '../../domain/accounts/profile.ts';
import { readForm } from '../../http/body.ts';
import type { HttpEnv } from '../../http/env.ts';
import { frameOf } from '../frame.ts';
import { asRefused } from '../refused.ts';
import { giveTheme } from '../theme.ts';
import { presentAccount } from './present-account.ts';

const text = z.string().max(2000).default('');
const accountForm = z.object({ name: text, language: text, timeZone: text, theme: z.enum(themes).default('system') });

/** POST /account: name, language and time zone; refused, the form again with what was typed. */
export async function postAccount(c: Context<HttpEnv>): Promise<Response> {
  const typed = await readForm(c, accountForm);
  const { theme, ...change } = typed;
  try {
    changeProfile(c.var.ctx, change as ProfileChange);
    giveTheme(c, theme);
    return c.redirect('/account?done=saved', 303);
  } catch (error) {
    const { refusal, status } = asRefused(c, error, ['input.invalid']);
    return c.html(<AccountPage frame={frameOf(c)} {...presentAccount(c).facts} typed={typed} isSaved={false} error={refusal} />, status);
  }
}
