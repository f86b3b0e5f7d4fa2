import type { Context } from 'hono';
import { z } from 'zod';
import { exportFormats, exportReceipts } from '../../domain/receipts/export.ts';
import type { HttpEnv } from '../../http/env.ts';
import { attachment, stream } from '../../http/stream.ts';
import { parse } from '../../kit/parse.ts';
import { frameOf } from '../frame.ts';
import { filterOf, typedFilter } from './filter-query.ts';

const query = typedFilter.extend({ format: z.enum(exportFormats).default('csv') });

const types = { csv: 'text/csv; charset=utf-8', jsonl: 'application/x-ndjson; charset=utf-8' } as const;

/** GET /admin/receipts/export: what the page's filter shows. Written into the audit log. */
export function getReceiptExport(c: Context<HttpEnv>): Response {
  const { ctx } = c.var;
  const { format, ...typed } = parse(query, c.req.query());
  const pieces = exportReceipts(ctx, { ...filterOf(typed, frameOf(c).timeZone), format });
  return stream(c, pieces, attachment(`debrief-receipts-${ctx.now().toISOString().slice(0, 10)}.${format}`, types[format]));
}
