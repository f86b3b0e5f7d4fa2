import type { Context } from 'hono';
import { z } from 'zod';
import { changeAccount } from '../../domain/accounts/change.ts';
import { ownAccount } from '../../domain/accounts/own.ts';
import { readForm } from '../../http/body.ts';
import type { HttpEnv } from '../../http/env.ts';

const form = z.object({ logsSessions: z.literal('true').optional() });

/** POST /account/log-sessions: the one account that no bulk change touches, by whoever manages accounts (SPEC A9). */
export async function postLogSessions(c: Context<HttpEnv>): Promise<Response> {
  const { ctx } = c.var;
  const { logsSessions } = await readForm(c, form);
  changeAccount(ctx, ownAccount(ctx), { logsSessions: logsSessions === 'true' });
  return c.redirect('/account?done=saved', 303);
}
