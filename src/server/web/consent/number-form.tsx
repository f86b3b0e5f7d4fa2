import type { Context } from 'hono';
import { z } from 'zod';
import { ReceiptFormPage } from '../../../views/pages/consent/receipt-form-page.tsx';
import { readForm } from '../../http/body.ts';
import type { HttpEnv } from '../../http/env.ts';
import { statusOf } from '../../http/status.ts';
import { Failure } from '../../kit/errors.ts';
import { bareFrameOf } from './bare-frame.ts';
import { shownName } from './shown-name.ts';

export const numberForm = z.object({ number: z.string().max(100).default(''), lang: z.string().max(10).optional() });

/** Answers a form that carries a receipt's number; with one that no receipt has, the form is shown again. */
export async function withNumber<F extends z.output<typeof numberForm>>(
  c: Context<HttpEnv>,
  schema: z.ZodType<F>,
  answer: (form: F) => Response | Promise<Response>,
): Promise<Response> {
  const form = await readForm(c, schema);
  try {
    return await answer(form);
  } catch (error) {
    if (!(error instanceof Failure) || error.code !== 'record.missing') throw error;
    const frame = { ...bareFrameOf(c, form.lang), path: '/receipt' };
    const typed = form.number.trim() === '' ? '' : shownName(form.number);
    return c.html(<ReceiptFormPage frame={frame} typed={typed} />, statusOf['record.missing']);
  }
}
