import { z } from 'zod';
import { exportReceipts, receiptExportSchema } from '../domain/receipts/export.ts';
import { readReceipt } from '../domain/receipts/find.ts';
import { listReceipts } from '../domain/receipts/list.ts';
import { receiptFilterSchema, receiptSchema } from '../domain/receipts/model.ts';
import { withdrawReceipt } from '../domain/receipts/withdraw.ts';
import { pageOf, pageQuery } from '../http/paging.ts';
import { route } from '../http/route.ts';
import { attachment, stream } from '../http/stream.ts';

const withdrawn = z.object({
  state: z.enum(['withdrawn', 'unchanged']).describe('Unchanged: withdrawn before, denied, or the session is erased.'),
  events: z.int().describe('Deleted.'),
  summaries: z.int().describe('Deleted, every version counted.'),
  receipt: receiptSchema,
});

export const receiptRoutes = [
  route({
    method: 'get',
    path: '/receipts',
    guard: 'audit.view',
    summary: 'List receipts of consent, newest first',
    description: 'What remote persons answered and importers attested, whosever session it is about. Numbers are masked.',
    query: receiptFilterSchema.extend(pageQuery.shape),
    answers: { 200: { says: 'Receipts.', schema: pageOf('receipts', receiptSchema) } },
    handle: (c, { query: { limit, cursor, ...filter } }) => {
      const { items, next } = listReceipts(c.var.ctx, filter, { limit, cursor });
      return c.json({ receipts: [...items], next });
    },
  }),
  route({
    method: 'get',
    path: '/receipts/:id',
    guard: 'audit.view',
    summary: 'Read a receipt of consent',
    description: 'Whoever manages devices and may see the session gets the number whole; that is audited.',
    answers: { 200: { says: 'The receipt.', schema: receiptSchema } },
    handle: (c, { params }) => c.json(readReceipt(c.var.ctx, params.id)),
  }),
  route({
    method: 'post',
    path: '/receipts/:id/withdrawal',
    guard: 'devices.manage',
    summary: 'Withdraw a consent on the person’s behalf',
    description: 'What was captured of the session and written from it is deleted; the connection report and the receipt stay.',
    answers: { 200: { says: 'What was deleted.', schema: withdrawn } },
    handle: (c, { params }) => c.json(withdrawReceipt(c.var.ctx, params.id)),
  }),
  route({
    method: 'get',
    path: '/exports/receipts',
    guard: 'audit.view',
    summary: 'Export receipts of consent, oldest first',
    description: 'As CSV (text/csv) or JSON Lines (application/x-ndjson), numbers masked. Written into the audit log.',
    query: receiptExportSchema,
    answers: { 200: { says: 'The file.', schema: null, headers: { 'content-disposition': 'The file’s name.' } } },
    handle: (c, { query }) => {
      const { ctx } = c.var;
      const type = query.format === 'csv' ? 'text/csv; charset=utf-8' : 'application/x-ndjson; charset=utf-8';
      const name = `debrief-receipts-${ctx.now().toISOString().slice(0, 10)}.${query.format}`;
      return stream(c, exportReceipts(ctx, query), attachment(name, type));
    },
  }),
];
