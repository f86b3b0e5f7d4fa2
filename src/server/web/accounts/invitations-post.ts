import type { Context } from 'hono';
import { invitationTable } from '../../domain/accounts/invite-many.ts';
import type { HttpEnv } from '../../http/env.ts';
import { originOf } from '../../http/origin-of.ts';
import { tableAnswer } from '../../http/table.ts';
import { listQuery } from './list-query.ts';

/** POST /admin/accounts/invitations: links for everybody who has no password yet, as a table, this once. */
export function postInvitations(c: Context<HttpEnv>): Response {
  return tableAnswer(c, 'invitations.csv', invitationTable(c.var.ctx, listQuery(c).asked, originOf(c)));
}
