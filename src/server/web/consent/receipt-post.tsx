import type { Context } from 'hono';
import { ReceiptPage } from '../../../views/pages/consent/receipt-page.tsx';
import { readKept } from '../../domain/consent/kept.ts';
import type { HttpEnv } from '../../http/env.ts';
import { bareFrameOf } from './bare-frame.ts';
import { numberForm, withNumber } from './number-form.tsx';
import { presentKept } from './present-receipt.ts';

/** POST /receipt: what is kept under a number. Posted, since the number opens it: addresses are logged on their way. */
export function postReceipt(c: Context<HttpEnv>): Promise<Response> {
  return withNumber(c, numberForm, ({ number, lang }) => {
    const kept = readKept(c.var.ctx, number);
    const frame = { ...bareFrameOf(c, lang, { number: kept.receipt.number }), path: '/receipt' };
    return c.html(<ReceiptPage {...presentKept(frame, kept)} done={false} missing={false} />);
  });
}
