import type { Context } from 'hono';
import { z } from 'zod';
import { ReceiptPage } from '../../../views/pages/receipts/receipt-page.tsx';
import { readReceipt } from '../../domain/receipts/find.ts';
import { may } from '../../domain/roles/grants.ts';
import type { HttpEnv } from '../../http/env.ts';
import { parse } from '../../kit/parse.ts';
import { frameOf } from '../frame.ts';

const query = z.object({ done: z.enum(['withdrawn', 'unchanged']).nullable().default(null).catch(null) });

/** GET /admin/receipts/:id */
export function getReceipt(c: Context<HttpEnv, '/admin/receipts/:id'>): Response | Promise<Response> {
  const { ctx } = c.var;
  const { done } = parse(query, c.req.query());
  const receipt = readReceipt(ctx, c.req.param('id'));
  const canWithdraw = may(ctx, 'devices.manage') && receipt.answer === 'allowed' && receipt.withdrawnAt === null;
  const isNumberShown = !receipt.number.includes('•');
  return c.html(<ReceiptPage frame={frameOf(c)} receipt={receipt} isNumberShown={isNumberShown} canWithdraw={canWithdraw} done={done} />);
}
