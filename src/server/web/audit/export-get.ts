import type { Context } from 'hono';
import { z } from 'zod';
import { type ExportFormat, exportAudit, exportFormats } from '../../domain/audit/export.ts';
import type { HttpEnv } from '../../http/env.ts';
import { attachment, stream } from '../../http/stream.ts';
import { parse } from '../../kit/parse.ts';
import { frameOf } from '../frame.ts';
import { filterOf, typedFilter } from './filter-query.ts';

const query = typedFilter.extend({ format: z.enum(exportFormats).default('jsonl'), names: z.stringbool().default(false) });

const types: Readonly<Record<ExportFormat, string>> = {
  jsonl: 'application/x-ndjson; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
};

/** GET /admin/audit/export: what the page's filter shows. Written into the log. */
export function getExport(c: Context<HttpEnv>): Response {
  const { ctx } = c.var;
  const { format, names, ...typed } = parse(query, c.req.query());
  const pieces = exportAudit(ctx, { ...filterOf(typed, frameOf(c).timeZone), format, names });
  return stream(c, pieces, attachment(`debrief-audit-${ctx.now().toISOString().slice(0, 10)}.${format}`, types[format]));
}
