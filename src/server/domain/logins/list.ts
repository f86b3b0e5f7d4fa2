import { z } from 'zod';
import { type LoginRow, loginsOfAccount } from '../../../db/queries/logins.ts';
import { iso } from '../../kit/clock.ts';
import type { Ctx } from '../../kit/ctx.ts';
import { cursorText, readCursor } from '../../kit/cursor.ts';
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

/** Those of the account that are still open, the newest first. */
export function listLogins(ctx: Ctx, accountId: string): LoginInfo[] {
  const limits = loginLimits(ctx);
  return openLogins(ctx, accountId).map((row) => toInfo(row, endOf(row, limits)));
}

/** A page of `listLogins`; `next` is the cursor of the page after. */
export function pageOfLogins(
  ctx: Ctx,
  accountId: string,
  { limit, cursor }: { readonly limit: number; readonly cursor?: string | undefined },
): { readonly logins: LoginInfo[]; readonly next: string | null } {
  const [at, id] = cursor === undefined ? [Number.POSITIVE_INFINITY, ''] : readCursor(cursor, ['number', 'string']);
  const rest = openLogins(ctx, accountId).filter((row) => row.createdAt < at || (row.createdAt === at && row.id > id));
  const rows = rest.slice(0, limit);
  const last = rows.at(-1);
  const limits = loginLimits(ctx);
  const next = last && rest.length > limit ? cursorText([last.createdAt, last.id]) : null;
  return { logins: rows.map((row) => toInfo(row, endOf(row, limits))), next };
}

function openLogins(ctx: Ctx, accountId: string): LoginRow[] {
  const account = findAccount(ctx, accountId);
  const limits = loginLimits(ctx);
  return loginsOfAccount(ctx.db, account.id).filter((row) => endOf(row, limits) > ctx.now().getTime());
}

function toInfo({ id, agent, address, createdAt, lastSeenAt }: LoginRow, expiresAt: number): LoginInfo {
  return { id, ...namesIn(agent), address, createdAt: iso(createdAt), lastUsedAt: iso(lastSeenAt), expiresAt: iso(expiresAt) };
}
