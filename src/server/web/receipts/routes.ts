import type { Hono } from 'hono';
import { atMost, limits } from '../../http/body.ts';
import type { HttpEnv } from '../../http/env.ts';
import { guard } from '../../http/guard.ts';
import { getReceiptExport } from './export-get.ts';
import { getReceipt } from './receipt-get.tsx';
import { getReceipts } from './receipts-get.tsx';
import { getWithdrawal } from './withdrawal-get.tsx';
import { postWithdrawal } from './withdrawal-post.ts';

/** *Admin settings > Receipts* (SPEC B3, B5, C6): evidence, read by whoever reads the audit log. */
export function receiptPages(web: Hono<HttpEnv>): void {
  web.get('/admin/receipts', guard('audit.view'), getReceipts);
  web.get('/admin/receipts/export', guard('audit.view'), getReceiptExport);
  web.get('/admin/receipts/:id', guard('audit.view'), getReceipt);
  web.get('/admin/receipts/:id/withdrawal', guard('devices.manage'), getWithdrawal);
  web.post('/admin/receipts/:id/withdrawal', guard('devices.manage'), atMost(limits.form), postWithdrawal);
}
