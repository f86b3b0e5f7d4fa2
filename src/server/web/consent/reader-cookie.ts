import type { Context } from 'hono';
import { giveSecret, secret } from '../../http/cookies.ts';
import type { HttpEnv } from '../../http/env.ts';
import { newToken } from '../../kit/crypto.ts';

const cookie = 'debrief-reader';

/** As long as a session may run, and somebody may look again. */
const day = 24 * 60 * 60;

/** This browser's own secret, by which it is shown its receipts again; it is told one if it has none yet. */
export function readerOf(c: Context<HttpEnv>): string {
  const known = secret(c, cookie);
  if (known !== undefined && /^[\w-]{43}$/.test(known)) return known;
  const reader = newToken(c.var.ctx.random);
  giveSecret(c, cookie, reader, day);
  return reader;
}
