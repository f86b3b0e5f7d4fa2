import type { Context } from 'hono';
import { ReceiptFormPage } from '../../../views/pages/consent/receipt-form-page.tsx';
import type { HttpEnv } from '../../http/env.ts';
import { bareFrameOf } from './bare-frame.ts';

/** GET /receipt: asks for the number. */
export function getReceipt(c: Context<HttpEnv>): Response | Promise<Response> {
  return c.html(<ReceiptFormPage frame={bareFrameOf(c)} />);
}
