import type { Context } from 'hono';
import { accountTable } from '../../domain/accounts/table/write.ts';
import type { HttpEnv } from '../../http/env.ts';
import { tableAnswer } from '../../http/table.ts';
import { listQuery } from './list-query.ts';

/** GET /admin/accounts/export: what the list shows, all pages of it, as a table. */
export function getExport(c: Context<HttpEnv>): Response {
  return tableAnswer(c, 'accounts.csv', accountTable(c.var.ctx, listQuery(c).asked));
}
