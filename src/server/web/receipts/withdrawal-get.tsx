import type { Context } from 'hono';
import { WithdrawalPage } from '../../../views/pages/receipts/withdrawal-page.tsx';
import { findReceipt } from '../../domain/receipts/find.ts';
import type { HttpEnv } from '../../http/env.ts';
import { frameOf } from '../frame.ts';

/** GET /admin/receipts/:id/withdrawal */
export function getWithdrawal(c: Context<HttpEnv, '/admin/receipts/:id/withdrawal'>): Response | Promise<Response> {
  return c.html(<WithdrawalPage frame={frameOf(c)} receipt={findReceipt(c.var.ctx, c.req.param('id'))} />);
}
