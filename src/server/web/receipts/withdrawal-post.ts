import type { Context } from 'hono';
import { receiptHref } from '../../../views/pages/receipts/addresses.ts';
import { withdrawReceipt } from '../../domain/receipts/withdraw.ts';
import { may } from '../../domain/roles/grants.ts';
import type { HttpEnv } from '../../http/env.ts';

/** POST /admin/receipts/:id/withdrawal */
export function postWithdrawal(c: Context<HttpEnv, '/admin/receipts/:id/withdrawal'>): Response {
  const { ctx } = c.var;
  const id = c.req.param('id');
  const { state } = withdrawReceipt(ctx, id);
  return c.redirect(may(ctx, 'audit.view') ? `${receiptHref(id)}?done=${state}` : '/', 303);
}
