import type { Context } from 'hono';
import { accepts } from 'hono/accepts';
import { getCookie } from 'hono/cookie';
import { pickUiLanguage, type UiLanguage, uiLanguages } from '../../views/i18n/languages.ts';
import type { HttpEnv } from '../http/env.ts';

export const languageCookie = 'debrief-language';

/** The page's language: the account's, else the one chosen before signing in, else the browser's. */
export function languageOf(c: Context<HttpEnv>): UiLanguage {
  return pickUiLanguage([c.var.viewer?.language ?? '', getCookie(c, languageCookie) ?? '', browserLanguage(c)]);
}

function browserLanguage(c: Context<HttpEnv>): string {
  return accepts(c, {
    header: 'Accept-Language',
    supports: [...uiLanguages],
    default: 'en',
    match: (wanted, { supports, default: fallback }) =>
      wanted
        .filter(({ q }) => q > 0)
        .sort((a, b) => b.q - a.q)
        .map(({ type }) => type.toLowerCase().split('-')[0] ?? '')
        .find((language) => supports.includes(language)) ?? fallback,
  });
}
