import { z } from 'zod';
import { type LoginRow, loginsOfAccount } from '../../../db/queries/logins.ts';
import { iso } from '../../kit/clock.ts';
import type { Ctx } from '../../kit/ctx.ts';
import { findAccount } from '../accounts/find.ts';
import { namesIn } from './agent.ts';
import { endOf, loginLimits } from './limits.ts';

/** A signed-in browser. Times are RFC 3339. */
export const loginSchema = z.object({
  id: z.string().describe('Opens nothing.'),
  browser: z.string().nullable().describe('As it says itself.'),
  system: z.string().nullable().describe('As the browser says.'),
  address: z.string().describe('That it signed in from.'),
  createdAt: z.string(),
  lastUsedAt: z.string().describe('To the minute.'),
  expiresAt: z.string().describe('If it is not used before.'),
});

export type LoginInfo = Readonly<z.infer<typeof loginSchema>>;

/** Those of the account that are still open, the last used first. */
export function listLogins(ctx: Ctx, accountId: string): LoginInfo[] {
  const account = findAccount(ctx, accountId);
  const limits = loginLimits(ctx);
  const open = loginsOfAccount(ctx.db, account.id).filter((row) => endOf(row, limits) > ctx.now().getTime());
  return open.sort((left, right) => right.lastSeenAt - left.lastSeenAt).map((row) => toInfo(row, endOf(row, limits)));
}

function toInfo({ id, agent, address, createdAt, lastSeenAt }: LoginRow, expiresAt: number): LoginInfo {
  return { id, ...namesIn(agent), address, createdAt: iso(createdAt), lastUsedAt: iso(lastSeenAt), expiresAt: iso(expiresAt) };
}
