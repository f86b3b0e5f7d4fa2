import type { Context } from 'hono';
import { exportKept } from '../../domain/consent/kept.ts';
import type { HttpEnv } from '../../http/env.ts';
import { numberForm, withNumber } from './number-form.tsx';

/** POST /receipt/download: everything that is kept under a number, as a file (SPEC B5). */
export function postReceiptDownload(c: Context<HttpEnv>): Promise<Response> {
  return withNumber(c, numberForm, ({ number }) => {
    const kept = exportKept(c.var.ctx, number);
    c.header('content-type', 'application/json; charset=utf-8');
    c.header('content-disposition', `attachment; filename="${kept.receipt.number}.json"`);
    return c.body(`${JSON.stringify(kept, null, 2)}\n`);
  });
}
