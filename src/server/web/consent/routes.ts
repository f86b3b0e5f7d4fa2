import type { Hono } from 'hono';
import { atMost, limits } from '../../http/body.ts';
import type { HttpEnv } from '../../http/env.ts';
import { guard } from '../../http/guard.ts';
import { heavy, slowStrangers } from '../../http/stranger-gate.ts';
import { getConsent } from './consent-get.tsx';
import { postConsent } from './consent-post.tsx';
import { getDevice } from './device-get.tsx';
import { postDevice } from './device-post.tsx';
import { postReceiptDownload } from './receipt-download-post.ts';
import { getReceipt } from './receipt-get.tsx';
import { postReceipt } from './receipt-post.tsx';
import { postReceiptWithdrawal } from './receipt-withdrawal-post.tsx';

/** Pages of the person on the remote side, who has no account: a link's token or a receipt's number is its own guard. */
export function consentPages(web: Hono<HttpEnv>): void {
  const slow = slowStrangers();
  web.get('/consent/:token', guard('public'), slow, getConsent);
  web.post('/consent/:token', guard('public'), slow, atMost(limits.form), postConsent);
  web.get('/receipt', guard('public'), slow, getReceipt);
  web.post('/receipt', guard('public'), slow, atMost(limits.form), postReceipt);
  web.post('/receipt/download', guard('public'), slow, slowStrangers(heavy), atMost(limits.form), postReceiptDownload);
  web.post('/receipt/withdrawal', guard('public'), slow, atMost(limits.form), postReceiptWithdrawal);
  web.get('/device/:token', guard('public'), slow, getDevice);
  web.post('/device/:token', guard('public'), slow, atMost(limits.form), postDevice);
}
