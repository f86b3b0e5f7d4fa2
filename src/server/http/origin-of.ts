import type { Context } from 'hono';
import type { HttpEnv } from './env.ts';

/** "https://debrief.example": this box as its reader reaches it, also behind a proxy that takes the encryption off. No link with a secret may lead past it. */
export function originOf(c: Context<HttpEnv>): string {
  const { protocol, host } = new URL(c.req.url);
  return `${c.var.sender.encrypted ? 'https:' : protocol}//${host}`;
}
