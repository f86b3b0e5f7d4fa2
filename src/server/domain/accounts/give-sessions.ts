import { linkSessions } from '../../../db/queries/sessions.ts';
import type { Ctx } from '../../kit/ctx.ts';
import { reachOf } from '../roles/grants.ts';

/**
 * Sessions of the address that have no account yet become this account's. Only somebody who may see them all hands them
 * out: an address is soon changed to somebody else's, one's own too. Inside the caller's transaction.
 */
export function giveSessions(ctx: Ctx, email: string, accountId: string): void {
  if (reachOf(ctx, 'summaries.view') === 'all') linkSessions(ctx.db, email, accountId);
}
