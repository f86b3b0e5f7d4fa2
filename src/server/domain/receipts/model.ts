import { z } from 'zod';
import type { ReceiptFilter as RowFilter } from '../../../db/queries/receipt-list.ts';
import type { ReceiptRow } from '../../../db/queries/receipts.ts';
import { iso } from '../../kit/clock.ts';
import type { Ctx } from '../../kit/ctx.ts';
import { fail } from '../../kit/errors.ts';
import type { Frozen } from '../../kit/frozen.ts';
import { timeText } from '../../kit/time-text.ts';
import { attesterName } from '../consent/attester.ts';
import { sees } from '../sessions/find.ts';

/** A receipt as those see it who look after the company's consents (SPEC B3, C6). */
export const receiptSchema = z
  .object({
    id: z.string(),
    number: z
      .string()
      .describe(
        'The person’s secret (B5), of which the first characters are shown; whole only when it is asked for by itself, to whoever manages devices and may see the session.',
      ),
    kind: z.enum(['consent', 'attested']).describe('Answered by the remote person, or attested by whoever imported a recording.'),
    answer: z.enum(['allowed', 'denied']),
    basis: z.string(),
    attestedBy: z.string().nullable().describe('By name; null: the remote person answered, or whoever attested is gone or runs the box.'),
    wording: z.string().describe('What the person was shown, word for word; or what whoever attested wrote.'),
    language: z.string(),
    device: z.string(),
    platform: z.string().nullable(),
    at: timeText,
    withdrawnAt: timeText.nullable(),
    session: z.string().nullable().describe('Its id; null: erased, or not for whoever asks.'),
  })
  .meta({ id: 'Receipt' });

export type Receipt = Frozen<z.infer<typeof receiptSchema>>;

const time = z.iso.datetime({ offset: true }).optional();

/** What receipts can be chosen by. */
export const receiptFilterSchema = z.object({
  from: time.describe('RFC 3339, included.'),
  to: time.describe('RFC 3339, included.'),
  answer: receiptSchema.shape.answer.optional(),
  kind: receiptSchema.shape.kind.optional(),
  withdrawn: z.stringbool().optional(),
});

export type ReceiptFilter = Readonly<z.output<typeof receiptFilterSchema>>;

/** Refuses an end before the start. */
export function rowFilter({ from, to, ...codes }: ReceiptFilter): RowFilter {
  const times = { from: from === undefined ? undefined : Date.parse(from), to: to === undefined ? undefined : Date.parse(to) };
  if (times.from !== undefined && times.to !== undefined && times.to < times.from) {
    fail('input.invalid', { field: 'to', reason: 'before-start' });
  }
  return { ...codes, ...times };
}

/** With the number masked. */
export function toReceipt(ctx: Ctx, row: ReceiptRow): Receipt {
  const { id, kind, answer, basis, wording, language, platform, sessionId } = row;
  return {
    id,
    number: masked(row.number),
    kind,
    answer,
    basis,
    attestedBy: attesterName(ctx, row.attestedBy),
    wording,
    language,
    device: row.deviceName,
    platform,
    at: iso(row.at),
    withdrawnAt: iso(row.withdrawnAt),
    session: sessionId !== null && sees(ctx, sessionId) ? sessionId : null,
  };
}

/** "R-7K3M-••••-••••": enough to find the one that somebody names. */
function masked(number: string): string {
  return `${number.slice(0, 6)}-••••-••••`;
}
