import type { Context } from 'hono';
import { getCookie } from 'hono/cookie';
import { giveCookie } from '../http/cookies.ts';
import type { HttpEnv } from '../http/env.ts';

const cookie = 'debrief-theme';

/** Light or dark, if this browser's reader chose; else as the system has it. */
export function themeOf(c: Context<HttpEnv>): 'light' | 'dark' | undefined {
  const chosen = getCookie(c, cookie);
  return chosen === 'light' || chosen === 'dark' ? chosen : undefined;
}

export function giveTheme(c: Context<HttpEnv>, theme: 'light' | 'dark' | 'system'): void {
  giveCookie(c, cookie, theme);
}
