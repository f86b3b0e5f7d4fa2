import type { Context } from 'hono';
import { z } from 'zod';
import { uiLanguages } from '../../views/i18n/languages.ts';
import { setLanguage } from '../domain/accounts/language.ts';
import { readForm } from '../http/body.ts';
import { giveCookie } from '../http/cookies.ts';
import type { HttpEnv } from '../http/env.ts';
import { languageCookie } from './language.ts';
import { ownPath } from './next-path.ts';

const languageForm = z.object({ language: z.enum(uiLanguages), next: z.string().max(2000).optional() });

/** POST /language: of the account; before signing in, of this browser. */
export async function postLanguage(c: Context<HttpEnv>): Promise<Response> {
  const { language, next } = await readForm(c, languageForm);
  if (c.var.viewer) setLanguage(c.var.ctx, c.var.viewer.id, language);
  giveCookie(c, languageCookie, language);
  return c.redirect(ownPath(next), 303);
}
