import type { Context } from 'hono';
import { normalEmail } from '../domain/accounts/model.ts';
import { keyedDigest, newToken, sameSecret } from '../kit/crypto.ts';
import type { Ctx } from '../kit/ctx.ts';
import { keyFor } from '../kit/secrets.ts';
import { giveSecret, secret } from './cookies.ts';
import type { HttpEnv } from './env.ts';

const year = 365 * 24 * 60 * 60;

/**
 * Marks a browser that has signed in to an account (OWASP: "Slow Down Online Guessing Attacks with Device Cookies"). It
 * opens nothing: it only keeps its bearer out of the crowd that guesses at this account. One for each account, signed;
 * nothing of it is stored here.
 */
export function giveDeviceCookie(c: Context<HttpEnv>, email: string): void {
  const device = deviceOf(c, email) ?? newToken(c.var.ctx.random);
  giveSecret(c, nameFor(c.var.ctx, email), `${device}.${signature(c.var.ctx, email, device)}`, year);
}

/** The browser's number, if it has signed in to this account before. */
export function deviceOf(c: Context<HttpEnv>, email: string): string | null {
  const [device = '', signed = ''] = (secret(c, nameFor(c.var.ctx, email)) ?? '').split('.');
  return device !== '' && sameSecret(signed, signature(c.var.ctx, email, device)) ? device : null;
}

function signature(ctx: Ctx, email: string, device: string): string {
  return keyedDigest(key(ctx), `${normalEmail(email)}\n${device}`);
}

/** Tells nobody who looks at the browser which address it is. */
function nameFor(ctx: Ctx, email: string): string {
  return `debrief-device-${keyedDigest(key(ctx), normalEmail(email)).slice(0, 16)}`;
}

function key(ctx: Ctx): Uint8Array {
  return keyFor(ctx.data.secretsKey, 'device-cookie');
}
