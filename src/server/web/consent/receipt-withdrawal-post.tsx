import type { Context } from 'hono';
import { z } from 'zod';
import { ReceiptPage } from '../../../views/pages/consent/receipt-page.tsx';
import { readKept } from '../../domain/consent/kept.ts';
import { withdrawByNumber } from '../../domain/consent/withdraw.ts';
import type { HttpEnv } from '../../http/env.ts';
import { statusOf } from '../../http/status.ts';
import { bareFrameOf } from './bare-frame.ts';
import { numberForm, withNumber } from './number-form.tsx';
import { presentKept } from './present-receipt.ts';

const withdrawalForm = numberForm.extend({ confirmed: z.literal('yes').optional() });

/** POST /receipt/withdrawal: takes the consent back, and what was captured with it is deleted (SPEC B3, B5). */
export function postReceiptWithdrawal(c: Context<HttpEnv>): Promise<Response> {
  return withNumber(c, withdrawalForm, ({ number, lang, confirmed }) => {
    const done = confirmed === 'yes' && withdrawByNumber(c.var.ctx, number).state === 'withdrawn';
    const kept = readKept(c.var.ctx, number);
    const frame = { ...bareFrameOf(c, lang, { number: kept.receipt.number }), path: '/receipt' };
    const page = <ReceiptPage {...presentKept(frame, kept)} done={done} missing={confirmed !== 'yes'} />;
    return c.html(page, confirmed === 'yes' ? 200 : statusOf['input.invalid']);
  });
}
